// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/envelope.h"
#include "core/session/resultbundle.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

/// The committed result bundles, on which the verifier page and this program must agree.
class ResultvectorsTest : public QObject
{
    Q_OBJECT

    static QJsonArray index()
    {
        QFile file(QStringLiteral(JURI_RESULTS) + u"/index.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                              : QJsonArray();
    }

private Q_SLOTS:
    void everyFileHasItsVerdict_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<int>("step");
        const QJsonArray files = index();
        QVERIFY(!files.isEmpty());
        for (const QJsonValue &one : files) {
            const QJsonObject file = one.toObject();
            const QString path = file.value(u"file"_s).toString();
            QTest::newRow(qPrintable(path))
                << path << (file.value(u"verdict"_s).toString() == u"accepted")
                << file.value(u"step"_s).toInt();
        }
    }

    void everyFileHasItsVerdict()
    {
        QFETCH(QString, path);
        QFETCH(bool, accepted);
        QFETCH(int, step);
        const auto file = verifyFileAt(QStringLiteral(JURI_RESULTS) + u'/' + path);
        NoProgress quiet;
        const auto result =
            file ? verifyResult(file->statement, quiet) : Result<VerifiedResult>(file.error());
        QVERIFY2(bool(result) == accepted,
            result ? "accepted" : qPrintable(result.error().message + result.error().detail));
        if (accepted)
            return;
        QVERIFY(!result.error().message.isEmpty());
        const QString what = u"step %1: %2 %3"_s.arg(step)
                                 .arg(static_cast<int>(result.error().code))
                                 .arg(result.error().detail);
        // What the page calls a step, this program tells by code and detail.
        const ErrorCode code = result.error().code;
        const QString detail = result.error().detail;
        const bool follows = code != ErrorCode::DoesNotFollow;
        bool fits = false;
        switch (step) {
        case 1:
        case 2:
            fits = follows || detail.startsWith(u"member: ") || detail == u"detached";
            break;
        case 3:
            fits = !follows && (detail == u"chains" || detail.contains(u':'));
            break;
        case 6:
            fits = code == ErrorCode::BadPayload || detail == u"ranking" || detail == u"counted" ||
                   detail == u"outcome";
            break;
        case 7:
            fits = detail == u"allowed_signers";
            break;
        case 8:
            fits = detail == u"witness";
            break;
        default:
            break;
        }
        QVERIFY2(fits, qPrintable(what));
    }

    void theIndexNamesEveryFile()
    {
        QStringList named, there;
        for (const QJsonValue &one : index())
            named << one.toObject().value(u"file"_s).toString();
        for (const QString &folder : {u"good"_s, u"bad"_s}) {
            const QDir dir(QStringLiteral(JURI_RESULTS) + u'/' + folder);
            for (const QString &name : dir.entryList(QDir::Files))
                there << folder + u'/' + name;
        }
        named.sort();
        there.sort();
        QCOMPARE(named, there);
    }
};

QTEST_GUILESS_MAIN(ResultvectorsTest)
#include "tst_resultvectors.moc"
