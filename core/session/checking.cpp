// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/acts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFiles = 20'000;
constexpr int mostThreads = 8;
/// Below this a thread costs more than it saves.
constexpr size_t leastFilesAThread = 8;

QString checkingTr(const char *text)
{
    return QCoreApplication::translate("juri::Acts", text);
}

Error notASheet(StatementType type, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (type == StatementType::Identity)
        return {ErrorCode::BadUsage,
            checkingTr(QT_TRANSLATE_NOOP(
                           "juri::Acts", "%1 is an identity file. Enrol it instead of merging it."))
                .arg(name),
            {}};
    if (type == StatementType::CompetitionPackage)
        return {ErrorCode::BadUsage,
            checkingTr(QT_TRANSLATE_NOOP("juri::Acts",
                           "%1 is a package, which judges open. Only score sheets are merged."))
                .arg(name),
            {}};
    return {ErrorCode::BadUsage,
        checkingTr(QT_TRANSLATE_NOOP("juri::Acts",
                       "%1 is a receipt or a result. Only what judges hand in is merged."))
            .arg(name),
        {}};
}

/// Looks at one file alone: is it a sheet of this competition?
Result<VerifiedFile> sheetAt(
    const QString &path, const CompetitionSetup &setup, std::span<const SealKey *const> keys)
{
    auto file = verifyFileAt(path, keys);
    if (!file)
        return std::move(file).error();
    if (file->type != StatementType::ScoreSheet && file->type != StatementType::Witness)
        return notASheet(file->type, path);
    if (file->competition != setup.id)
        return Error{ErrorCode::WrongCompetition,
            checkingTr(QT_TRANSLATE_NOOP("juri::Acts",
                           "%1 belongs to another competition. Open that competition to merge it."))
                .arg(QFileInfo(path).fileName()),
            {}};
    if (file->rehearsal != setup.rehearsal)
        return Error{ErrorCode::WrongCompetition,
            checkingTr(QT_TRANSLATE_NOOP(
                           "juri::Acts", "%1: a rehearsal and a live competition cannot be mixed."))
                .arg(QFileInfo(path).fileName()),
            {}};
    return file;
}

/// Several threads that each take the next file until none is left.
class FileChecker
{
public:
    FileChecker(const QStringList &paths, const CompetitionSetup &setup,
        std::span<const SealKey *const> keys)
        : m_paths(paths)
        , m_setup(setup)
        , m_keys(keys)
        , m_files(static_cast<size_t>(paths.size()))
    {}

    Result<CheckedFiles> run(Progress &progress, int threads)
    {
        {
            std::vector<std::jthread> helpers; // joined at the end of this block
            const size_t useful = m_files.size() / leastFilesAThread;
            for (size_t i = 1; i < std::min(static_cast<size_t>(std::max(threads, 1)), useful); ++i)
                helpers.emplace_back([this] {
                    while (!m_stopped && checkNext()) {
                    }
                });
            do {
                if (progress.isCancelled()) {
                    m_stopped = true;
                    return Error{ErrorCode::Cancelled, {}, {}};
                }
                progress.report(m_done, static_cast<int>(m_files.size()));
            } while (checkNext());
        }
        progress.report(m_done, static_cast<int>(m_files.size()));
        if (progress.isCancelled() && !m_files.empty())
            return Error{ErrorCode::Cancelled, {}, {}};
        return collected();
    }

private:
    /// A statement, and the first file that holds it: which of them is kept must not depend on
    /// which thread was quicker.
    struct Held
    {
        size_t file;
        Statement statement;
    };

    bool checkNext()
    {
        const size_t index = m_next++;
        if (index >= m_files.size())
            return false;
        CheckedFiles::File &file = m_files[index];
        file.path = m_paths[static_cast<qsizetype>(index)];
        auto checked = sheetAt(file.path, m_setup, m_keys);
        if (checked) {
            file.hash = checked->statement.hash;
            file.type = checked->type;
            hold(index, std::move(checked->statement));
        } else {
            file.error = std::move(checked).error();
        }
        ++m_done;
        return true;
    }

    void hold(size_t index, Statement statement)
    {
        const std::lock_guard lock(m_mutex);
        const auto [place, isNew] = m_held.try_emplace(statement.hash, Held{index, {}});
        if (isNew || index < place->second.file)
            place->second = {index, std::move(statement)};
    }

    CheckedFiles collected()
    {
        CheckedFiles checked;
        checked.files = std::move(m_files);
        for (auto &[hash, held] : m_held)
            checked.statements.emplace_hint(
                checked.statements.end(), hash, std::move(held.statement));
        return checked;
    }

    const QStringList &m_paths;
    const CompetitionSetup &m_setup;
    std::span<const SealKey *const> m_keys;
    std::vector<CheckedFiles::File> m_files;
    std::map<QByteArray, Held> m_held;
    std::mutex m_mutex; ///< of m_held
    std::atomic<size_t> m_next = 0;
    std::atomic<int> m_done = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace

int usualThreads()
{
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostThreads);
}

bool anySealed(const QStringList &paths)
{
    return std::any_of(paths.begin(), paths.end(), [](const QString &path) {
        QFile file(path);
        return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
               looksSealed(file.read(64));
    });
}

Result<CheckedFiles> checkFiles(const QStringList &paths, const CompetitionSetup &setup,
    Progress &progress, int threads, std::span<const SealKey *const> keys)
{
    if (paths.size() > mostFiles)
        return Error{ErrorCode::TooLarge,
            checkingTr(
                QT_TRANSLATE_NOOP("juri::Acts", "At most 20,000 files can be merged at once.")),
            {}};
    return FileChecker(paths, setup, keys).run(progress, threads);
}

} // namespace juri
