// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheetcells.h"
#include "core/exchange/wire.h"
#include "core/support/files.h"

#include <algorithm>
#include <array>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostReplaced = 100;
constexpr std::int64_t largestRevision = 1'000'000'000;
/// More are counted, not kept: no file of ours has more members.
constexpr size_t mostListed = 8;
const QString notesMember = u"notes.json"_s;

bool hashIn(JsonScanner &scanner, QByteArray &hash)
{
    if (scanner.kind() != JsonScanner::Kind::Text)
        return false;
    hash = hashFromHex(scanner.text());
    return !hash.isEmpty();
}

bool numberIn(JsonScanner &scanner, std::int64_t &number)
{
    if (scanner.kind() != JsonScanner::Kind::Number)
        return false;
    number = scanner.number();
    return true;
}

bool textIn(JsonScanner &scanner, QString &text)
{
    if (scanner.kind() != JsonScanner::Kind::Text)
        return false;
    text = scanner.string();
    return true;
}

template<typename Id>
bool idIn(JsonScanner &scanner, Id &id)
{
    if (scanner.kind() != JsonScanner::Kind::Text)
        return false;
    id = idFrom<Id>(scanner.text()).value_or(Id());
    return !id.isNull();
}

bool wordIn(JsonScanner &scanner, std::string_view word)
{
    return scanner.kind() == JsonScanner::Kind::Text && scanner.text() == word;
}

/// A field of an object and how its value is read; `read` says whether it is as it must be.
template<typename Reader>
struct SheetField
{
    std::string_view name;
    bool (*read)(Reader &);
};

/// Reads an object that has exactly these fields, which ascend; the name of the first one that is
/// wrong, missing or not known, or nothing. Reads on to the end in any case.
template<typename Reader, size_t count>
std::string_view readFields(
    JsonScanner &scanner, Reader &reader, const std::array<SheetField<Reader>, count> &fields)
{
    std::string_view wrong;
    const auto note = [&](std::string_view name) {
        if (wrong.empty())
            wrong = name;
    };
    if (!scanner.enterObject())
        return fields.front().name;
    auto due = fields.begin();
    while (scanner.nextMember()) {
        const auto found = std::find_if(
            due, fields.end(), [&](const auto &field) { return field.name == scanner.key(); });
        if (found == fields.end()) {
            note("unknown field");
            continue;
        }
        if (found != due)
            note(due->name);
        if (!found->read(reader))
            note(found->name);
        due = found + 1;
    }
    if (due != fields.end())
        note(due->name);
    return wrong;
}

/// One file that a sheet lists.
struct ListedMember
{
    QString path;
    QByteArray hash;
    std::int64_t size = 0;
    bool sound = false;
};

/// Reads the statement of a sheet from front to back. What is wrong is remembered and the rest is
/// read all the same: an offence against the profile, the type or the version is told first,
/// wherever it stands.
class SheetScan
{
public:
    SheetScan(const QByteArray &body, ScoreSheet &sheet, SheetGrid &grid)
        : m_scanner(body)
        , m_sheet(sheet)
        , m_cells(grid)
    {}

    Result<> read();
    Result<> checkMembers(const std::vector<StatementMember> &members, bool detached) const;
    Result<> readNotes(const QByteArray &bytes);

private:
    bool readFiles();
    bool readJournal();
    bool readKey();
    bool readPackage();
    bool readPrev();
    bool readRev();
    bool readState();
    bool readTime();

    static const std::array<SheetField<SheetScan>, 22> fields;

    JsonScanner m_scanner;
    ScoreSheet &m_sheet;
    SheetCells m_cells;
    std::vector<ListedMember> m_files;
    size_t m_listed = 0;
    bool m_typed = false;
    std::int64_t m_version = 0;
};

using Scan = SheetScan;

const std::array<SheetField<SheetScan>, 22> SheetScan::fields{{
    {"claimed_time", [](Scan &s) { return s.readTime(); }},
    {"competition", [](Scan &s) { return idIn(s.m_scanner, s.m_sheet.competition); }},
    {"device",
        [](Scan &s) {
            return textIn(s.m_scanner, s.m_sheet.device) && wire::isPlainName(s.m_sheet.device);
        }},
    {"entries", [](Scan &s) { return s.m_cells.readEntries(s.m_scanner); }},
    {"entries_sha256", [](Scan &s) { return hashIn(s.m_scanner, s.m_sheet.entriesHash); }},
    {"files", [](Scan &s) { return s.readFiles(); }},
    {"journal", [](Scan &s) { return s.readJournal(); }},
    {"judge", [](Scan &s) { return idIn(s.m_scanner, s.m_sheet.judge); }},
    {"key", [](Scan &s) { return s.readKey(); }},
    {"no_show", [](Scan &s) { return s.m_cells.readStanding(s.m_scanner, Standing::NoShow); }},
    {"not_applicable", [](Scan &s) { return s.m_cells.readNotApplicable(s.m_scanner); }},
    {"package", [](Scan &s) { return s.readPackage(); }},
    {"prev", [](Scan &s) { return s.readPrev(); }},
    {"recused", [](Scan &s) { return s.m_cells.readStanding(s.m_scanner, Standing::Recused); }},
    {"rehearsal",
        [](Scan &s) {
            const bool boolean = s.m_scanner.kind() == JsonScanner::Kind::Boolean;
            s.m_sheet.rehearsal = boolean && s.m_scanner.boolean();
            return boolean;
        }},
    {"rev", [](Scan &s) { return s.readRev(); }},
    {"rubric_sha256", [](Scan &s) { return hashIn(s.m_scanner, s.m_sheet.rubricHash); }},
    {"scores", [](Scan &s) { return s.m_cells.readScores(s.m_scanner); }},
    {"stage", [](Scan &s) { return idIn(s.m_scanner, s.m_sheet.stage); }},
    {"state", [](Scan &s) { return s.readState(); }},
    {"type", [](Scan &s) { return s.m_typed = wordIn(s.m_scanner, "score-sheet"); }},
    {"v", [](Scan &s) { return numberIn(s.m_scanner, s.m_version); }},
}};

Result<> SheetScan::read()
{
    const std::string_view wrong = readFields(m_scanner, *this, fields);
    if (!m_scanner.isWhole())
        return m_scanner.error();
    if (auto kind = wire::checkKind(m_typed, m_version); !kind)
        return kind;
    if (!wrong.empty())
        return wire::badStatement(
            QString::fromLatin1(wrong.data(), static_cast<qsizetype>(wrong.size())));
    if ((m_sheet.rev == 1) != m_sheet.prev.empty())
        return wire::badStatement(u"rev and prev do not fit"_s);
    return {};
}

bool SheetScan::readFiles()
{
    struct Reader
    {
        JsonScanner &scanner;
        ListedMember &member;
    };
    static const std::array<SheetField<Reader>, 3> own{{
        {"path", [](Reader &r) { return textIn(r.scanner, r.member.path); }},
        {"sha256", [](Reader &r) { return hashIn(r.scanner, r.member.hash); }},
        {"size", [](Reader &r) { return numberIn(r.scanner, r.member.size); }},
    }};
    if (!m_scanner.enterList())
        return false;
    while (m_scanner.nextItem()) {
        if (++m_listed > mostListed)
            continue;
        ListedMember member;
        Reader reader{m_scanner, member};
        member.sound = readFields(m_scanner, reader, own).empty();
        m_files.push_back(std::move(member));
    }
    return true; // what is listed is judged after the key, with the members
}

bool SheetScan::readJournal()
{
    static const std::array<SheetField<Scan>, 2> own{{
        {"head", [](Scan &s) { return hashIn(s.m_scanner, s.m_sheet.journalHead); }},
        {"seq",
            [](Scan &s) {
                std::int64_t seq = -1;
                const bool number = numberIn(s.m_scanner, seq);
                s.m_sheet.journalSeq = seq;
                return number && seq >= 0;
            }},
    }};
    return readFields(m_scanner, *this, own).empty();
}

bool SheetScan::readPackage()
{
    static const std::array<SheetField<Scan>, 2> own{{
        {"seq",
            [](Scan &s) {
                std::int64_t seq = 0;
                const bool number = numberIn(s.m_scanner, seq);
                s.m_sheet.packageSeq = seq;
                return number && seq >= 1;
            }},
        {"sha256", [](Scan &s) { return hashIn(s.m_scanner, s.m_sheet.packageHash); }},
    }};
    return readFields(m_scanner, *this, own).empty();
}

bool SheetScan::readKey()
{
    QString text;
    if (!textIn(m_scanner, text))
        return false;
    auto key = keyFromSshText(text);
    if (!key)
        return false;
    m_sheet.key = *std::move(key);
    return true;
}

bool SheetScan::readPrev()
{
    if (!m_scanner.enterList())
        return false;
    bool sound = true;
    while (m_scanner.nextItem()) {
        QByteArray hash;
        sound = sound && m_sheet.prev.size() < mostReplaced && hashIn(m_scanner, hash) &&
                (m_sheet.prev.empty() || m_sheet.prev.back() < hash); // ascending: no hash twice
        if (sound)
            m_sheet.prev.push_back(std::move(hash));
    }
    return sound;
}

bool SheetScan::readRev()
{
    std::int64_t rev = 0;
    const bool sound = numberIn(m_scanner, rev) && rev >= 1 && rev <= largestRevision;
    m_sheet.rev = sound ? static_cast<int>(rev) : 0;
    return sound;
}

bool SheetScan::readState()
{
    if (m_scanner.kind() != JsonScanner::Kind::Text)
        return false;
    const auto state = wire::sheetStateFrom(m_scanner.text());
    m_sheet.state = state.value_or(SheetState::Partial);
    return state.has_value();
}

bool SheetScan::readTime()
{
    QString text;
    if (!textIn(m_scanner, text))
        return false;
    const auto time = wire::timeFromText(text);
    m_sheet.claimedTime = time.value_or(QDateTime());
    return time.has_value();
}

Result<> SheetScan::checkMembers(const std::vector<StatementMember> &members, bool detached) const
{
    if (m_listed != (detached ? 1 : members.size()))
        return wire::membersDiffer();
    for (size_t i = 0; i < m_files.size(); ++i) {
        const ListedMember &listed = m_files[i];
        if (!listed.sound)
            return wire::badStatement(u"files"_s);
        if (detached) {
            if (listed.path != notesMember)
                return wire::membersDiffer();
            continue;
        }
        const QByteArray &bytes = members.at(i).bytes;
        if (listed.path != members[i].path || listed.size != bytes.size() ||
            listed.hash != sha256(bytes))
            return wire::membersDiffer();
    }
    return {};
}

Result<> SheetScan::readNotes(const QByteArray &bytes)
{
    struct Reader
    {
        JsonScanner scanner;
        SheetCells &cells;
    };
    static const std::array<SheetField<Reader>, 4> own{{
        {"notes", [](Reader &r) { return r.cells.readNotes(r.scanner); }},
        {"salt",
            [](Reader &r) {
                QByteArray salt; // 32 bytes in hex, of no meaning
                return hashIn(r.scanner, salt);
            }},
        {"type", [](Reader &r) { return wordIn(r.scanner, "notes"); }},
        {"v",
            [](Reader &r) {
                std::int64_t version = 0;
                return numberIn(r.scanner, version) && version == 1;
            }},
    }};
    Reader reader{JsonScanner(bytes), m_cells};
    const std::string_view wrong = readFields(reader.scanner, reader, own);
    if (!reader.scanner.isWhole())
        return reader.scanner.error();
    if (!wrong.empty())
        return wire::badStatement(
            u"notes: "_s + QString::fromLatin1(wrong.data(), static_cast<qsizetype>(wrong.size())));
    return {};
}

/// All of a sheet but its evaluations, which are in the grid.
Result<ScoreSheet> scannedSheet(
    const Statement &statement, wire::Spelling spelling, Detached notes, SheetGrid &grid)
{
    ScoreSheet sheet;
    SheetScan scan(statement.body, sheet, grid);
    if (auto read = scan.read(); !read)
        return read.error();
    if (auto own = wire::checkSigner(statement, sheet.key); !own)
        return own.error();
    const bool detached = notes == Detached::Allowed && statement.members.empty();
    if (spelling == wire::Spelling::Check) {
        if (auto complete = scan.checkMembers(statement.members, detached); !complete)
            return complete.error();
    }
    if (detached)
        return sheet;
    if (statement.members.size() != 1 || statement.members[0].path != notesMember)
        return wire::badStatement(notesMember);
    if (auto read = scan.readNotes(statement.members[0].bytes); !read)
        return read.error();
    return sheet;
}

Result<ScoreSheet> wholeSheet(const Statement &statement, wire::Spelling spelling, Detached notes)
{
    SheetGrid grid;
    auto sheet = scannedSheet(statement, spelling, notes, grid);
    if (sheet)
        sheet->evaluations = evaluationsOf(grid, sheet->judge);
    return sheet;
}

} // namespace

Result<ScoreSheet> readSheet(const Statement &statement, Detached notes)
{
    return wholeSheet(statement, wire::Spelling::Check, notes);
}

Result<ScoreSheet> wire::checkSheet(const Statement &statement)
{
    SheetGrid grid;
    return scannedSheet(statement, Spelling::Check, Detached::Refused, grid);
}

Result<ScoreSheet> wire::readKnownSheet(const Statement &statement)
{
    return wholeSheet(statement, Spelling::Checked, Detached::Allowed);
}

Result<ScoreSheet> readKnownSheet(const Statement &statement, SheetGrid &grid)
{
    return scannedSheet(statement, wire::Spelling::Checked, Detached::Allowed, grid);
}

} // namespace juri
