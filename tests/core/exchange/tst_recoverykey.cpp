// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recoverykey.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// A recovery key comes back from paper as it went there, and no slip of the pen makes another one.
class RecoveryKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsGroupsOfFour()
    {
        static const QRegularExpression groups(
            u"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){13}$"_s);
        for (std::uint64_t number = 1; number <= 200; ++number) {
            SeededRandom dice(number);
            const RecoveryKey key = RecoveryKey::make(dice);
            const QString text = key.text();
            QVERIFY2(groups.match(text).hasMatch(), qPrintable(text));
            QCOMPARE(recoveryKeyFrom(text)->publicKey(), key.publicKey());
        }
    }

    void spellingIsFixedForGood()
    {
        // The seed 00 01 … 1f and its checksum, computed by other means (Python's hashlib).
        QCOMPARE(
            written(), u"000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFG-0942"_s);
    }

    void peopleWriteItTheirWay()
    {
        const QString text = written();
        const QByteArray key = recoveryKeyFrom(text)->publicKey();
        QString spaced = text.toLower();
        spaced.replace(u'-', u' ');
        QCOMPARE(recoveryKeyFrom(QString(u"  "_s + spaced + u"\n"_s))->publicKey(), key);
        QCOMPARE(recoveryKeyFrom(QString(text).remove(u'-'))->publicKey(), key);
        QCOMPARE(recoveryKeyFrom(QString(text).replace(u'-', u" \u2013\n"_s))->publicKey(), key);
        QVERIFY(text.contains(u'0') && text.contains(u'1'));
        for (const QString &zero : {u"O"_s, u"o"_s}) {
            for (const QString &one : {u"I"_s, u"i"_s, u"L"_s, u"l"_s}) {
                const QString read = QString(text).replace(u'0', zero).replace(u'1', one);
                QCOMPARE(recoveryKeyFrom(read)->publicKey(), key);
            }
        }
    }

    void everySingleMistakeIsRefused()
    {
        const QString text = written();
        const QString letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        int tried = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            for (const QChar letter : letters) {
                if (letter == text[at])
                    continue;
                QString wrong = text;
                wrong[at] = letter;
                QCOMPARE(codeOf(wrong), ErrorCode::InvalidValue);
                ++tried;
            }
        }
        QCOMPARE(tried, 56 * 31);
    }

    void swapsOmissionsAndMoreAreRefused()
    {
        const QString text = written();
        const QString plain = QString(text).remove(u'-');
        for (qsizetype at = 0; at + 1 < plain.size(); ++at) {
            QString swapped = plain;
            std::swap(swapped[at], swapped[at + 1]);
            if (swapped != plain)
                QCOMPARE(codeOf(swapped), ErrorCode::InvalidValue);
            QCOMPARE(codeOf(QString(plain).remove(at, 1)), ErrorCode::InvalidValue);
            QCOMPARE(codeOf(QString(plain).insert(at, plain[at])), ErrorCode::InvalidValue);
        }
        QStringList groups = text.split(u'-');
        groups.swapItemsAt(3, 9);
        QCOMPARE(codeOf(groups.join(u'-')), ErrorCode::InvalidValue);
        for (const QString &other : {QString(), u"-"_s, QString(plain).replace(5, 1, u'U'),
                 QString(plain).replace(5, 1, u'*'), QString(plain).replace(5, 1, QChar(0x0664)),
                 QString(100'000, u'7'), plain.repeated(2)})
            QCOMPARE(codeOf(other), ErrorCode::InvalidValue);
    }

    void theMistakeIsToldWithoutTheSecret()
    {
        QString wrong = written();
        wrong[0] = wrong[0] == u'7' ? u'8' : u'7';
        for (const QString &text : {wrong, wrong.mid(1), wrong.replace(2, 1, u'*')}) {
            const Error error = recoveryKeyFrom(text).error();
            QVERIFY(!error.message.isEmpty());
            for (const QString &group : text.split(u'-'))
                QVERIFY(!error.message.contains(group) && !error.detail.contains(group));
        }
    }

private:
    /// The seed 00 01 … 1f.
    class FixedDice final : public RandomSource
    {
    public:
        QByteArray bytes(qsizetype count) override
        {
            QByteArray result;
            for (qsizetype i = 0; i < count; ++i)
                result += static_cast<char>(i);
            return result;
        }
    };
    static QString written()
    {
        FixedDice dice;
        return RecoveryKey::make(dice).text();
    }
    static ErrorCode codeOf(const QString &text)
    {
        const auto key = recoveryKeyFrom(text);
        return key ? ErrorCode::Internal : key.error().code;
    }
};

QTEST_GUILESS_MAIN(RecoveryKeyTest)
#include "tst_recoverykey.moc"
