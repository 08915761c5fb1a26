// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/carver.h"

#include "core/store/journal.h"
#include "core/support/files.h"
#include "core/support/json.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashSize = 32;
constexpr int reportEvery = 256;

QString textOf(const StoredValue &value)
{
    return QString::fromUtf8(value.bytes);
}

/// A text that is UTF-8 as we write it: damage often is not.
bool isOurText(const StoredValue &value)
{
    return value.kind == StoredValue::Kind::Text && textOf(value).toUtf8() == value.bytes;
}

template<typename Id>
bool takeId(const StoredValue &value, Id &id)
{
    const auto found = Id::from(textOf(value));
    if (found)
        id = *found;
    return found.has_value();
}

bool takePair(const std::vector<StoredValue> &values, StageId &stage, EvaluationKey &pair)
{
    return takeId(values[0], stage) && takeId(values[1], pair.judge) &&
           takeId(values[2], pair.entry);
}

const std::set<QString> &metaKeys()
{
    static const std::set<QString> keys{u"role"_s, u"self"_s, u"competition"_s, u"title"_s,
        u"organiser"_s, u"template"_s, u"rehearsal"_s, u"chair_name"_s, u"chair_key"_s, u"device"_s,
        u"open"_s};
    return keys;
}

const QStringList &tables()
{
    static const QStringList names{u"meta"_s, u"entry"_s, u"judge"_s, u"stage"_s, u"panel"_s,
        u"assignment"_s, u"conflict"_s, u"evaluation"_s, u"mark"_s, u"note"_s, u"statement"_s,
        u"object"_s, u"member"_s, u"journal"_s};
    return names;
}

std::optional<Entry> entryOf(const std::vector<StoredValue> &values)
{
    Entry entry;
    if (!takeId(values[0], entry.id) || values[1].bytes.isEmpty())
        return std::nullopt;
    entry.title = textOf(values[1]);
    QString *const texts[] = {&entry.agency, &entry.cluster, &entry.category, &entry.group,
        &entry.region, &entry.summary};
    for (size_t i = 0; i < std::size(texts); ++i)
        *texts[i] = textOf(values[i + 2]);
    const auto attributes = Json::parse(values[8].bytes);
    if (!attributes || !attributes->object())
        return std::nullopt;
    for (const auto &[key, value] : *attributes->object()) {
        if (!value.text())
            return std::nullopt;
        entry.attributes.emplace(key, *value.text());
    }
    return entry;
}

} // namespace

/// Rows that prove themselves; a later version may have added columns behind those that are known.
bool Carver::takeProven(const StoredRow &row, Bad bad)
{
    const std::string shape = row.shape();
    const auto &values = row.values;
    const int count = bad == Bad::Counted ? 1 : 0;
    if (shape.starts_with("nitbb") && row.rowid && values[3].bytes.size() == hashSize &&
        values[4].bytes.size() == hashSize) {
        ProvenRow found{
            *row.rowid, values[1].integer, values[2].bytes, values[3].bytes, values[4].bytes};
        if (journalHash(found.prev, found.seq, found.atMs, found.what) != found.hash) {
            m_into.badJournalRows += count;
        } else if (m_journalSeen.insert(found.hash).second) {
            m_into.isOurs = true;
            m_into.journal.push_back(std::move(found));
        }
        return true;
    }
    if (shape.starts_with("btbbbi") && row.rowid && values[0].bytes.size() == hashSize &&
        values[4].bytes.size() == hashSize) {
        // The columns around the body prove nothing by themselves: the signature is checked later,
        // and another copy of the same body may be the better one.
        if (sha256(values[2].bytes) != values[0].bytes) {
            m_into.badStatements += count;
        } else {
            m_into.isOurs = true;
            m_into.statements.try_emplace(
                values[0].bytes, Statement{values[0].bytes, textOf(values[1]), values[2].bytes,
                                     values[3].bytes, values[4].bytes, {}});
        }
        return true;
    }
    if (shape.starts_with("bb") && row.rowid && values[0].bytes.size() == hashSize) {
        if (sha256(values[1].bytes) != values[0].bytes)
            m_into.badObjects += count;
        else
            m_into.objects.try_emplace(values[0].bytes, values[1].bytes);
        return true;
    }
    return false;
}

void Carver::takeMeta(const StoredRow &row)
{
    const QString key = textOf(row.values[0]);
    if (metaKeys().contains(key)) {
        m_into.loose.meta.try_emplace(key, textOf(row.values[1]));
        return;
    }
    StageId stage;
    JudgeId judge;
    if (takeId(row.values[0], stage) && takeId(row.values[1], judge))
        m_into.loose.panel.emplace_back(stage, judge);
}

void Carver::takeLoose(const StoredRow &row, const std::string &shape)
{
    const auto &values = row.values;
    LooseRows &loose = m_into.loose;
    StageId stage;
    EvaluationKey pair;
    CriterionId criterion;
    if (shape == "tt") {
        takeMeta(row);
    } else if (shape == "ttttttttt") {
        if (auto entry = entryOf(values))
            loose.entries.push_back(*std::move(entry));
    } else if (shape == "tttbi") {
        Judge judge{{}, textOf(values[1]), textOf(values[2]), values[3].bytes,
            static_cast<KeyComparison>(values[4].integer)};
        if (takeId(values[0], judge.id) && !judge.name.isEmpty() &&
            (judge.key.isEmpty() || judge.key.size() == hashSize) && values[4].integer >= 0 &&
            values[4].integer <= 2)
            loose.judges.push_back(std::move(judge));
    } else if (shape == "titti") {
        if (takeId(values[0], stage))
            loose.stages.push_back({values[1].integer, stage, textOf(values[2]), textOf(values[3]),
                values[4].integer == 1});
    } else if (shape == "ttt") {
        if (takePair(values, stage, pair))
            loose.assignments.push_back({stage, pair, {}});
    } else if (shape == "tttt") {
        if (takePair(values, stage, pair))
            loose.conflicts.push_back({stage, pair, textOf(values[3])});
    } else if (shape == "tttitt") {
        if (takePair(values, stage, pair) && values[3].integer >= 0 && values[3].integer <= 2)
            loose.evaluations.emplace_back(
                stage, Evaluation{pair.judge, pair.entry, static_cast<Standing>(values[3].integer),
                           textOf(values[4]), {}, {}, textOf(values[5])});
    } else if (shape == "tttti" || shape == "ttttn") {
        if (takePair(values, stage, pair) && takeId(values[3], criterion))
            loose.marks.push_back({stage, pair, criterion,
                shape.back() == 'n' ? Mark(NotApplicable()) : Mark(Points(values[4].integer))});
    } else if (shape == "ttttt") {
        if (takePair(values, stage, pair) && takeId(values[3], criterion) &&
            !values[4].bytes.isEmpty())
            loose.notes.push_back({stage, pair, criterion, textOf(values[4])});
    }
}

void Carver::takeRow(const StoredRow &row)
{
    if (takeProven(row, Bad::Counted))
        return;
    const std::string shape = row.shape();
    if (row.rowid) {
        if (shape == "tttit")
            m_schema.push_back(row);
        return;
    }
    const auto &values = row.values;
    if (shape.starts_with("bitb") && values[0].bytes.size() == hashSize &&
        values[3].bytes.size() == hashSize) {
        m_members[values[0].bytes].try_emplace(
            values[1].integer, MemberRow{values[1].integer, values[2].bytes, values[3].bytes});
        return;
    }
    const bool sound = std::all_of(values.begin(), values.end(), [](const StoredValue &value) {
        return value.kind != StoredValue::Kind::Text || isOurText(value);
    });
    if (sound)
        takeLoose(row, shape);
}

/// Looks at every byte whether a row begins there that proves itself.
void Carver::searchBytes(QByteArrayView page)
{
    for (qsizetype at = 0; at + 40 < page.size(); ++at) {
        const auto row = rowAt(m_file, page, at);
        if (!row)
            continue;
        const std::string shape = row->shape();
        if (shape.starts_with("nitbb") || shape.starts_with("btbbbi") || shape == "bb")
            takeProven(*row, Bad::PassedOver);
    }
}

std::map<QString, qint64> Carver::roots() const
{
    std::map<QString, qint64> found;
    for (const StoredRow &row : m_schema) {
        if (row.values[0].bytes == "table")
            found.emplace(textOf(row.values[1]), row.values[3].integer);
    }
    return found;
}

/// Follows a tree from its root: a table is complete if no page on the way is broken.
void Carver::walk(const QString &table, qint64 root)
{
    std::set<qint64> seen;
    std::vector<qint64> open{root};
    while (!open.empty()) {
        const qint64 number = open.back();
        open.pop_back();
        if (!seen.insert(number).second || m_file.page(number).isEmpty() ||
            m_broken.contains(number) || m_overflow.contains(number)) {
            m_into.loose.incomplete.insert(table);
            continue;
        }
        for (const qint64 child :
            cellsOf(m_file, m_file.page(number), PageFile::treeAt(number)).children)
            open.push_back(child);
    }
}

void Carver::walkTables()
{
    const auto found = roots();
    for (const QString &table : tables()) {
        const auto root = found.find(table);
        if (root == found.end())
            m_into.loose.incomplete.insert(table);
        else
            walk(table, root->second);
    }
}

/// Pages in the list of free ones hold nothing and are not missed.
void Carver::walkFreePages()
{
    const QByteArrayView first = m_file.page(1);
    qint64 trunk = first.size() < 100 ? 0 : qFromBigEndian<quint32>(first.data() + 32);
    while (trunk != 0 && m_free.insert(trunk).second) {
        const QByteArrayView page = m_file.page(trunk);
        if (page.isEmpty())
            return;
        const qint64 leaves =
            std::min<qint64>(qFromBigEndian<quint32>(page.data() + 4), page.size() / 4 - 2);
        for (qint64 leaf = 0; leaf < leaves; ++leaf)
            m_free.insert(qFromBigEndian<quint32>(page.data() + 8 + 4 * leaf));
        trunk = qFromBigEndian<quint32>(page.data());
    }
}

void Carver::putMembers()
{
    for (const auto &[hash, members] : m_members) {
        const auto statement = m_into.statements.find(hash);
        if (statement == m_into.statements.end())
            continue;
        for (const auto &[position, member] : members) {
            const auto object = m_into.objects.find(member.object);
            if (object != m_into.objects.end())
                statement->second.members.push_back(
                    {QString::fromUtf8(member.path), object->second});
        }
    }
}

void Carver::carve(Progress &progress)
{
    const qint64 pages = m_file.count();
    for (qint64 number = 1; number <= pages; ++number) {
        if (number % reportEvery == 0) {
            if (progress.isCancelled())
                return;
            progress.report(static_cast<int>(number), static_cast<int>(pages));
        }
        const QByteArrayView page = m_file.page(number);
        const qsizetype treeAt = PageFile::treeAt(number);
        if (!PageFile::isTreePage(page, treeAt)) {
            m_broken.insert(number);
            // Overflow pages are many and begin with two zero bytes: nothing else does.
            if (page.size() > treeAt && (page[treeAt] == 0 && page[treeAt + 1] == 0))
                continue;
        }
        const PageCells cells = cellsOf(m_file, page, treeAt);
        if (!cells.whole)
            m_broken.insert(number);
        for (const StoredRow &row : cells.rows) {
            m_overflow.insert(row.overflow.begin(), row.overflow.end());
            takeRow(row);
        }
    }
    walkFreePages();
    for (const qint64 number : m_broken) {
        if (progress.isCancelled())
            return;
        if (!m_overflow.contains(number) && !m_free.contains(number))
            searchBytes(m_file.page(number));
    }
    for (const QByteArray &page : m_file.afterBreak()) {
        for (const StoredRow &row : cellsOf(m_file, page, 0).rows)
            takeProven(row, Bad::PassedOver);
    }
    std::erase_if(m_broken,
        [this](qint64 number) { return m_overflow.contains(number) || m_free.contains(number); });
    walkTables();
    putMembers();
    std::stable_sort(m_into.journal.begin(), m_into.journal.end(),
        [](const ProvenRow &a, const ProvenRow &b) { return a.seq < b.seq; });
    // The first page holds nothing of the journal: without it only the way to the others is lost.
    const bool pagesLost =
        m_broken.size() > (m_broken.contains(1) ? 1U : 0U) || m_file.missing() > 0;
    m_into.journalMayGoOn =
        (m_into.loose.incomplete.contains(u"journal"_s) && pagesLost) || m_into.badJournalRows > 0;
    for (const qint64 number : m_broken) {
        if (m_into.structure.size() < 100)
            m_into.structure << u"page %1 is not whole"_s.arg(number);
    }
}

} // namespace juri
