// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rehearsal/example.h"

#include "core/rehearsal/demoday.h"
#include "core/support/csv.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// What the folder of an example does not say itself.
struct ExampleLabel
{
    const char *id;
    const char *title;
    bool rehearsal;
};

constexpr ExampleLabel exampleLabels[] = {
    {"springboard-2000",
        QT_TRANSLATE_NOOP(
            "juri::Example", "Springboard final 2000: 12 entries, 7 judges, real marks"),
        false},
    {"kipp-rehearsal",
        QT_TRANSLATE_NOOP("juri::Example", "KIPP rehearsal: 22 real innovations, generated marks"),
        true},
};

const ExampleLabel *exampleLabelOf(const QString &id)
{
    const auto *found = std::find_if(std::begin(exampleLabels), std::end(exampleLabels),
        [&](const ExampleLabel &label) { return id == QLatin1String(label.id); });
    return found == std::end(exampleLabels) ? nullptr : found;
}

Result<QByteArray> readBundled(const QString &id, const QString &name)
{
    QFile file(u":/examples/%1/%2"_s.arg(id, name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal,
            QCoreApplication::translate("juri::Example",
                "The bundled example %1 is missing from this program. Install the program again.")
                .arg(id),
            file.fileName()};
    return file.readAll();
}

/// J2 before J10.
bool judgeNameLess(const QString &a, const QString &b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

Result<std::vector<ExampleSheet>> splitByJudge(const QByteArray &csv)
{
    const auto table = readCsv(csv);
    if (!table)
        return table.error();
    const QStringList header = table->rows.empty() ? QStringList() : table->rows.front();
    const qsizetype judge = header.indexOf("judge"_L1);
    const QStringList wanted{u"entry"_s, u"criterion"_s, u"score"_s, u"note"_s};
    if (judge < 0)
        return Error{ErrorCode::BadPayload,
            QCoreApplication::translate(
                "juri::Example", "The bundled example is damaged. Install the program again."),
            u"no judge column"_s};
    std::map<QString, std::vector<QStringList>, decltype(&judgeNameLess)> rows(&judgeNameLess);
    for (std::size_t row = 1; row < table->rows.size(); ++row) {
        auto &own = rows[table->rows[row].at(judge)];
        if (own.empty())
            own.push_back(wanted);
        QStringList cells;
        for (const QString &column : wanted)
            cells += table->rows[row].value(header.indexOf(column));
        own.push_back(cells);
    }
    std::vector<ExampleSheet> sheets;
    for (const auto &[name, own] : rows)
        sheets.push_back({name, writeCsv(own)});
    return sheets;
}

} // namespace

QStringList exampleIds()
{
    QStringList ids;
    for (const ExampleLabel &label : exampleLabels)
        ids += QString::fromLatin1(label.id);
    return ids;
}

QString exampleTitle(const QString &id)
{
    const ExampleLabel *label = exampleLabelOf(id);
    return label ? QCoreApplication::translate("juri::Example", label->title) : QString();
}

Result<Example> loadExample(const QString &id)
{
    const ExampleLabel *label = exampleLabelOf(id);
    if (!label)
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "juri::Example", "There is no example %1. Choose one of: %2.")
                .arg(id, exampleIds().join(", "_L1)),
            {}};
    const auto method = readBundled(id, u"method.json"_s);
    if (!method)
        return method.error();
    const auto entries = readBundled(id, u"entries.csv"_s);
    if (!entries)
        return entries.error();
    const auto scores = readBundled(id, u"scores.csv"_s);
    if (!scores)
        return scores.error();
    auto sheets = splitByJudge(*scores);
    if (!sheets)
        return sheets.error();
    return Example{id, exampleTitle(id), label->rehearsal, *method, *entries, *std::move(sheets)};
}

} // namespace juri
