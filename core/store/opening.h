// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/competition.h"
#include "core/support/result.h"

#include <QtCore/QDateTime>

#include <memory>
#include <optional>

namespace juri {

class Store;

/// What opening a competition file came to. Each answer has a sentence for people.
enum class OpeningAnswer {
    Opened,   ///< as it is
    Upgraded, ///< brought to the newest schema; a checked copy of the old file was kept
    ReadOnly, ///< to be looked at only, because of …
    Newer,    ///< made by a newer version: only its signed files can be exported
    LockedBy, ///< another window or program has it open
    NotOurs,  ///< not a competition file of Juri
    Damaged,  ///< does not check; nothing in it was changed
    NotFound, ///< there is no such file
    Failed,   ///< the disk failed while it was looked at, or the person stopped it
};

/// Why a file can only be looked at.
enum class ReadOnlyBecause {
    NotReadOnly,
    Asked,             ///< whoever opened it wanted to look only
    FileNotWritable,   ///< its mode, a read-only medium, or the immutable flag
    FolderNotWritable, ///< the log beside it could not be made
    OwnedByOther,      ///< another user's file
    NetworkFileSystem, ///< the log does not work over a network
    SyncFolder,        ///< a sync program would copy it half-written
    DiskFull,          ///< no room for the log
};

/// Who has a file open, as far as it is known.
struct LockHolder
{
    QString host;
    QString program;
    qint64 process = 0; ///< 0 if not known
    QDateTime since;    ///< UTC; invalid if not known
};

/// The answer with all that belongs to it. Movable only: it holds the open file.
struct Opening
{
    OpeningAnswer answer = OpeningAnswer::Failed;
    ReadOnlyBecause because = ReadOnlyBecause::NotReadOnly;
    /// Not Internal where there is no open file: what Store::open() gives as its error.
    ErrorCode code = ErrorCode::Internal;
    QString sentence; ///< translated; what happened and what to do; empty for Opened
    QString detail;   ///< English, for the log
    QString warning;  ///< translated; others on this computer may read or write the file; or empty
    QString keptCopy; ///< Upgraded: where the file of before lies
    bool movedHere = false;           ///< last changed at another place or on another computer
    std::optional<LockHolder> holder; ///< LockedBy
    std::unique_ptr<Store> store;     ///< Opened, Upgraded, ReadOnly
    Competition competition;          ///< its content; empty without a store

    /// Opened or Upgraded.
    bool isWritable() const { return store && code == ErrorCode::Internal; }
    /// Why there is no open file to be written to; meaningless if there is one.
    Error error() const { return {code, sentence, detail}; }

    Opening();
    Opening(Opening &&) noexcept;
    Opening &operator=(Opening &&) noexcept;
    ~Opening();
};

} // namespace juri
