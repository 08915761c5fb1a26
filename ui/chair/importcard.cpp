// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/importcard.h"

#include "ui/chair/plainlist.h"
#include "ui/shell/icons.h"
#include "ui/shell/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// What a column means; empty for one that is kept under its own name.
QString fieldWord(const QString &stableWord)
{
    if (stableWord == word(EntryField::Id))
        return ImportCard::tr("entry number");
    if (stableWord == word(EntryField::Title))
        return ImportCard::tr("title");
    if (stableWord == word(EntryField::Agency))
        return ImportCard::tr("agency");
    if (stableWord == word(EntryField::Cluster))
        return ImportCard::tr("cluster");
    if (stableWord == word(EntryField::Category))
        return ImportCard::tr("category");
    if (stableWord == word(EntryField::Group))
        return ImportCard::tr("group");
    if (stableWord == word(EntryField::Region))
        return ImportCard::tr("region");
    if (stableWord == word(EntryField::Summary))
        return ImportCard::tr("summary");
    return QString();
}

} // namespace

ImportCard::ImportCard(QWidget *parent)
    : QFrame(parent)
    , m_title(wrappedLabel({}, TextRole::Heading))
    , m_counts(wrappedLabel({}))
    , m_columns(wrappedLabel({}, TextRole::Muted))
    , m_badTitle(wrappedLabel({}, TextRole::Warn))
    , m_bad(new PlainList(u"importBadRows"_s, tr("Rows that are not taken")))
    , m_accept(verbButton(QString(), {}, true))
{
    setObjectName(u"importCard"_s);
    setProperty("card", true);
    m_counts->setObjectName(u"importCounts"_s);
    m_bad->setWordWrap(true);
    m_bad->setMaximumHeight(180);
    m_accept->setObjectName(u"importAccept"_s);
    auto *leave = verbButton(tr("Leave it"));
    leave->setObjectName(u"importReject"_s);
    connect(m_accept, &QPushButton::clicked, this, &ImportCard::accepted);
    connect(leave, &QPushButton::clicked, this, &ImportCard::rejected);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_title, m_counts, m_columns, m_badTitle, m_bad})
        column->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
}

QString ImportCard::columnWords() const
{
    QStringList known;
    QStringList kept;
    for (const auto &[header, field] : m_list.columns) {
        const QString meaning = fieldWord(field);
        if (meaning.isEmpty())
            kept += header;
        else
            known += u"%1 → %2"_s.arg(header, meaning);
    }
    QString text = tr("Columns: %1.").arg(known.join(u", "_s));
    if (!kept.isEmpty())
        text += u' ' + tr("Kept under their own name: %1.").arg(kept.join(u", "_s));
    return text;
}

void ImportCard::offer(const QString &fileName, const EntryImport &list)
{
    m_list = list;
    m_title->setText(tr("What %1 would change").arg(fileName));
    m_counts->setText(tr("%1 new entries, %2 changed, %3 as they are here already.")
            .arg(list.added)
            .arg(list.changed)
            .arg(list.unchanged));
    m_columns->setText(columnWords());
    m_bad->clearLines();
    for (const RowFinding &finding : list.findings)
        m_bad->addLine(icon(u"warning"_s, Token::Warn), describe(finding));
    const int bad = int(list.findings.size());
    m_bad->setVisible(bad > 0);
    m_badTitle->setVisible(bad > 0);
    m_badTitle->setText(
        tr("%n rows are not taken. Mend them in the list and import it again.", nullptr, bad));
    const int taken = list.added + list.changed;
    m_accept->setText(
        taken > 0 ? tr("Take over %n entries", nullptr, taken) : tr("Nothing to take over"));
    m_accept->setEnabled(taken > 0);
}

} // namespace juri
