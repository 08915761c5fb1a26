// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verifypage.h"

#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"
#include "ui/verify/verdict.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace juri;
using namespace Qt::StringLiterals;

class TestVerifyPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void packageIsGreen();
    void anyChangedByteIsRed_data();
    void anyChangedByteIsRed();
    void missingAndForeignFilesAreRed();
    void commandsQuoteTheFileName();
    void pageShowsOneVerdictAfterTheOther();

private:
    static QByteArray bytesOf(const QString &path)
    {
        return SigningDay::need(readWholeFile(path, 64LL * 1024 * 1024));
    }
    static QString shownText(const QWidget &page)
    {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts += label->text();
        }
        return texts.join(u'\n');
    }
};

void TestVerifyPage::packageIsGreen()
{
    SigningDay day;
    const Verdict verdict = verdictOn(day.packagePath());
    QVERIFY(verdict.verified);
    QVERIFY(verdict.reason.isEmpty());
    QCOMPARE(verdict.checks.size(), size_t(3));
    QVERIFY(std::ranges::all_of(verdict.checks,
        [](const VerdictCheck &check) { return check.outcome == VerdictCheck::Outcome::Passed; }));
    QCOMPARE(verdict.digits, comparisonDigits(day.package.signer));
    QCOMPARE(verdict.facts.front().second, codeOf(day.package.hash));
    QVERIFY(verdict.keyLine.contains(sshKeyText(day.package.signer)));
}

void TestVerifyPage::anyChangedByteIsRed_data()
{
    QTest::addColumn<int>("perMille");
    for (const int place : {60, 150, 400, 700})
        QTest::addRow("at %d of 1000", place) << place;
}

void TestVerifyPage::anyChangedByteIsRed()
{
    QFETCH(int, perMille);
    SigningDay day;
    QByteArray bytes = bytesOf(day.packagePath());
    const qsizetype at = bytes.size() * perMille / 1000;
    bytes[at] = char(bytes[at] ^ 1);
    const QString path = day.path(u"changed.juripack"_s);
    SigningDay::need(writeWholeFile(path, bytes));
    const Verdict verdict = verdictOn(path);
    QVERIFY(!verdict.verified);
    QVERIFY(!verdict.reason.isEmpty());
    QVERIFY(verdict.facts.empty());
    QVERIFY(std::ranges::any_of(verdict.checks,
        [](const VerdictCheck &check) { return check.outcome == VerdictCheck::Outcome::Failed; }));
}

void TestVerifyPage::missingAndForeignFilesAreRed()
{
    SigningDay day;
    const Verdict missing = verdictOn(day.path(u"nowhere.jurisheet"_s));
    QVERIFY(!missing.verified);
    QVERIFY(!missing.reason.isEmpty());
    for (const QByteArray &bytes :
        {QByteArray(), QByteArray("not a file of ours"), QByteArray(2000, '\0')}) {
        const QString path = day.path(u"foreign.juriid"_s);
        SigningDay::need(writeWholeFile(path, bytes));
        const Verdict verdict = verdictOn(path);
        QVERIFY(!verdict.verified);
        QVERIFY(!verdict.reason.isEmpty());
        QVERIFY(verdict.digits.isEmpty());
    }
}

void TestVerifyPage::commandsQuoteTheFileName()
{
    SigningDay day;
    const QString path = day.path(u"it's; mine.juripack"_s);
    SigningDay::need(writeWholeFile(path, bytesOf(day.packagePath())));
    const Verdict verdict = verdictOn(path);
    QVERIFY(verdict.verified);
    QCOMPARE(verdict.unpack, u"tar xf 'it'\\''s; mine.juripack'"_s);
}

void TestVerifyPage::pageShowsOneVerdictAfterTheOther()
{
    SigningDay day;
    QByteArray bytes = bytesOf(day.packagePath());
    bytes[bytes.size() / 5] = char(bytes[bytes.size() / 5] ^ 1);
    const QString changed = day.path(u"changed.juripack"_s);
    SigningDay::need(writeWholeFile(changed, bytes));
    VerifyPage page(day.services);
    page.resize(1000, 800);
    page.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QSignalSpy checked(&page, &VerifyPage::checked);
    page.check(day.packagePath());
    QTRY_COMPARE(checked.size(), 1);
    const QString good = verdictOn(day.packagePath()).headline;
    QVERIFY(shownText(page).contains(good));
    page.check(changed);
    QTRY_COMPARE(checked.size(), 2);
    const Verdict bad = verdictOn(changed);
    QVERIFY(shownText(page).contains(bad.headline));
    QVERIFY(shownText(page).contains(bad.reason));
    QVERIFY(!shownText(page).contains(good));
    QSignalSpy back(&page, &VerifyPage::backRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(u"verifyBack"_s), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
}

QTEST_MAIN(TestVerifyPage)
#include "tst_verifypage.moc"
