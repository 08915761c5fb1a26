// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/smallday.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// What the shell does with a person's own key besides making it.
class CliidentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passphraseChangesAndOpens();
    void recoveryKeyIsWrittenOnce();
    void keyIsDrawnAsACode();

private:
    static QString codeOf(const CliRun &run)
    {
        return run.json().value(u"error"_s).toObject().value(u"code"_s).toString();
    }
};

void CliidentityTest::passphraseChangesAndOpens()
{
    SmallDay day;
    day.write(u"one.txt"_s, "one\n");
    day.write(u"two.txt"_s, "two\n");
    day.write(u"none.txt"_s, "\n");
    QCOMPARE(day.run(u"identity new me --name Me"_s).code, 0);
    CliRun changed = day.run(u"identity passphrase me --new-passphrase-file one.txt --json"_s);
    QCOMPARE(changed.code, 0);
    QVERIFY(changed.json().value(u"sealed"_s).toBool());
    QVERIFY(day.run(u"identity show me --json"_s).json().value(u"sealed"_s).toBool());
    changed = day.run(u"identity passphrase me --passphrase-file two.txt "
                      "--new-passphrase-file two.txt --json"_s);
    QCOMPARE(changed.code, 3);
    QCOMPARE(codeOf(changed), u"WrongPassphrase"_s);
    QCOMPARE(day.run(u"identity passphrase me --passphrase-file one.txt"_s).code, 2);
    changed = day.run(u"identity passphrase me --passphrase-file one.txt "
                      "--new-passphrase-file none.txt"_s);
    QCOMPARE(changed.code, 0);
    QVERIFY2(changed.out.contains("no longer sealed"), changed.out.constData());
    QVERIFY(!day.run(u"identity show me --json"_s).json().value(u"sealed"_s).toBool());
    QCOMPARE(day.run(u"identity passphrase nowhere --new-passphrase-file one.txt"_s).code, 3);
}

void CliidentityTest::recoveryKeyIsWrittenOnce()
{
    SmallDay day;
    const CliRun made = day.run(u"identity recovery -o paper.txt --json"_s);
    QCOMPARE(made.code, 0);
    const QString page = QString::fromUtf8(day.read(u"paper.txt"_s));
    static const QRegularExpression groups(
        u"(?:[0-9A-HJKMNP-TV-Z]{4} - ){13}[0-9A-HJKMNP-TV-Z]{4}"_s);
    const QString secret = groups.match(page).captured();
    QVERIFY2(!secret.isEmpty(), qPrintable(page));
    const QString key = made.json().value(u"key"_s).toString();
    QVERIFY(key.startsWith(u"ssh-ed25519 "_s));
    QVERIFY(page.contains(key));
    for (const QString &group : secret.split(u" - "_s))
        QVERIFY(!made.out.contains(group.toLatin1()));
    QVERIFY(!(QFile::permissions(day.path(u"paper.txt"_s)) &
              (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(day.run(u"identity recovery -o paper.txt"_s).code, 2);
    QCOMPARE(QString::fromUtf8(day.read(u"paper.txt"_s)), page);
    QCOMPARE(day.run(u"identity recovery"_s).code, 2);
}

void CliidentityTest::keyIsDrawnAsACode()
{
    SmallDay day;
    QCOMPARE(day.run(u"identity new me --name Me"_s).code, 0);
    const QByteArray plain = day.run(u"identity show me"_s).out;
    const QString drawn = QString::fromUtf8(day.run(u"identity show me --qr"_s).out);
    QVERIFY(!plain.contains("\u2588"));
    QVERIFY(drawn.startsWith(QString::fromUtf8(plain).trimmed()));
    // 41 squares and the quiet zone: 49 wide, 25 lines of two rows.
    int lines = 0;
    for (const QString &line : drawn.split(u'\n'))
        lines += line.size() == 49 && line.startsWith(u"\u2588"_s);
    QCOMPARE(lines, 25);
    const QString file = QString::fromUtf8(day.run(u"identity show me/identity.juriid --qr"_s).out);
    QVERIFY(file.contains(u"\u2588\u2588\u2588\u2588"_s));
}

QTEST_GUILESS_MAIN(CliidentityTest)
#include "tst_cliidentity.moc"
