// SPDX-License-Identifier: GPL-3.0-or-later
// The view against a second implementation in another language: the same worlds, the same JSON.
#include "core/exchange/keys.h"
#include "core/exchange/view.h"
#include "core/support/files.h"
#include "core/support/json.h"
#include "core/support/jsonfields.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace juri;

namespace {

QList<QByteArray> linesOf(const QString &name)
{
    QFile file(QStringLiteral(JURI_WORLDS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    if (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

QString textAt(const Json::Object &object, const QString &name)
{
    const auto found = object.find(name);
    return found != object.end() && found->second.text() ? *found->second.text() : QString();
}

/// A statement as the door would have let it in; a world says nothing of signatures.
Statement statementFrom(const Json::Object &object)
{
    Statement statement;
    const Json &body = object.at(u"body"_s);
    statement.hash = hashFromHex(textAt(object, u"hash"_s));
    statement.type = textAt(*body.object(), u"type"_s);
    statement.body = body.toBytes();
    statement.signer = keyFromSshText(textAt(object, u"signer"_s)).value();
    if (const auto rubric = object.find(u"rubric"_s); rubric != object.end())
        statement.members.push_back({u"rubric.json"_s, rubric->second.toBytes()});
    if (const auto successor = object.find(u"successor"_s); successor != object.end())
        statement.members = {{u"successor.json"_s, successor->second.toBytes()},
            {u"successor.json.sig"_s, QByteArray()}};
    return statement;
}

QByteArray viewOfLine(const QByteArray &line)
{
    const auto json = Json::parse(line);
    if (!json)
        return "unreadable world: " + json.error().detail.toUtf8();
    const Json::Object &world = *json->object();
    std::map<QByteArray, Statement> statements;
    for (const Json &item : *world.at(u"statements"_s).list()) {
        Statement statement = statementFrom(*item.object());
        statements.insert_or_assign(statement.hash, std::move(statement));
    }
    const World seen{statements,
        CompetitionId::from(textAt(world, u"competition"_s)).value_or(CompetitionId()),
        *world.at(u"rehearsal"_s).boolean(), keyFromSshText(textAt(world, u"anchor"_s)).value()};
    return viewJson(viewOf(seen, StageId::from(textAt(world, u"stage"_s)).value_or(StageId())));
}

} // namespace

class WorldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameViewAsTheOracle_data()
    {
        QTest::addColumn<QString>("worlds");
        QTest::addColumn<QString>("views");
        QTest::newRow("cases") << u"cases.jsonl"_s << u"cases-views.jsonl"_s;
        QTest::newRow("generated") << u"worlds-1.jsonl"_s << u"views-1.jsonl"_s;
        if (qEnvironmentVariableIsSet("JURI_MORE_WORLDS"))
            QTest::newRow("more") << qEnvironmentVariable("JURI_MORE_WORLDS")
                                  << qEnvironmentVariable("JURI_MORE_VIEWS");
    }

    void sameViewAsTheOracle()
    {
        QFETCH(QString, worlds);
        QFETCH(QString, views);
        const auto given = linesOf(worlds);
        const auto expected = linesOf(views);
        QVERIFY(given.size() > 50);
        QCOMPARE(given.size(), expected.size());
        int wrong = 0;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QByteArray view = viewOfLine(given[i]);
            if (view == expected[i])
                continue;
            if (++wrong <= 3)
                qWarning().noquote()
                    << "world" << i + 1 << "\nhere:  " << view << "\noracle:" << expected[i];
        }
        QCOMPARE(wrong, 0);
    }
};

QTEST_GUILESS_MAIN(WorldsTest)
#include "tst_worlds.moc"
