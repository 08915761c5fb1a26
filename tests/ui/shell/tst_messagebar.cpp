// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagebar.h"

#include "tests/ui/strict.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace juri;
using namespace Qt::StringLiterals;

class TestMessageBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginGuiTest(); }
    void foreignTextStaysText();
    void theKindIsSaidInWords();
    void cancelledIsShownToNobody();
    void closingHidesIt();
    void waysOnGoWithTheMessage();
    void aWayOnMayLeadToTheNextMessage();
};

void TestMessageBar::foreignTextStaysText()
{
    MessageBar bar;
    QVERIFY(bar.isHidden());
    const QString hostile = u"<h1>Won</h1><img src=file:///etc/passwd>"_s;
    bar.showError({ErrorCode::NotOurs, hostile, {}});
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.text(), hostile);
    const auto labels = bar.findChildren<QLabel *>(u"messageText"_s);
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.first()->textFormat(), Qt::PlainText);
}

void TestMessageBar::theKindIsSaidInWords()
{
    MessageBar bar;
    bar.showError({ErrorCode::InUse, u"x"_s, {}});
    const QString error = bar.accessibleName();
    bar.showSuccess(u"x"_s);
    const QString success = bar.accessibleName();
    bar.showNotice(u"x"_s);
    const QString notice = bar.accessibleName();
    QVERIFY(error != success && success != notice && error != notice);
    QVERIFY(error.contains(u'x'));
}

void TestMessageBar::cancelledIsShownToNobody()
{
    MessageBar bar;
    bar.showNotice(u"old"_s);
    bar.showError({ErrorCode::Cancelled, u"cancelled"_s, {}});
    QVERIFY(bar.isHidden());
    QVERIFY(bar.text().isEmpty());
}

void TestMessageBar::closingHidesIt()
{
    MessageBar bar;
    bar.showNotice(u"something"_s);
    auto *close = bar.findChild<QToolButton *>(u"messageClose"_s);
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(bar.isHidden());
}

void TestMessageBar::waysOnGoWithTheMessage()
{
    MessageBar bar;
    bar.showError({ErrorCode::InUse, u"It is open."_s, {}});
    QPushButton *again = bar.offer(u"Try again"_s, u"again"_s);
    QVERIFY(again->isVisibleTo(&bar));
    QCOMPARE(again->accessibleDescription(), u"It is open."_s);
    bar.setText(u"It is open, at length."_s);
    QVERIFY(again->isVisibleTo(&bar)); // the same message in other words
    QVERIFY(bar.accessibleName().contains(u"at length"_s));
    bar.showNotice(u"Now it is not."_s);
    QVERIFY(!bar.findChild<QPushButton *>(u"again"_s));
}

void TestMessageBar::aWayOnMayLeadToTheNextMessage()
{
    MessageBar bar;
    bar.showError({ErrorCode::InUse, u"first"_s, {}});
    connect(bar.offer(u"Try again"_s, u"again"_s), &QPushButton::clicked, &bar,
        [&bar] { bar.showNotice(u"second"_s); });
    QTest::mouseClick(bar.findChild<QPushButton *>(u"again"_s), Qt::LeftButton);
    QCOMPARE(bar.text(), u"second"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(bar.findChildren<QPushButton *>().isEmpty());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
