// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/fileopening.h"
#include "ui/shell/quietcolumn.h"

namespace juri {

class MessageBar;

/// What there is to know about the open file itself: read-only and why, upgraded, used elsewhere
/// before, readable by others. Stands above the pages of the file; each line can be closed, but the
/// one that says why nothing can be changed.
class FileNotices final : public QuietColumn
{
    Q_OBJECT

public:
    explicit FileNotices(QWidget *parent = nullptr);

    /// Shows what there is to know after an opening.
    void tell(const FileOpening &opening);
    void tellThatItIsPrivate(); ///< in place of the warning
    void clear();
    /// Says everything that is still there in the language of the moment.
    void retranslate();

Q_SIGNALS:
    void copyAsked();      ///< go on with a copy on this computer
    void openAgainAsked(); ///< perhaps it can be written now
    void privacyAsked();

private:
    void sayReadOnly();

    ReadOnlyBecause m_because = ReadOnlyBecause::NotReadOnly;
    QString m_sentence;
    QString m_warning;
    bool m_isUpgraded = false;
    bool m_moved = false;
    MessageBar *m_readOnly = nullptr;
    MessageBar *m_upgraded = nullptr;
    MessageBar *m_movedHere = nullptr;
    MessageBar *m_readable = nullptr;
};

} // namespace juri
