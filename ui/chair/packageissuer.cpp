// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/packageissuer.h"

#include "core/session/acts.h"
#include "core/session/identityfolder.h"
#include "core/support/files.h"
#include "ui/chair/chairpage.h"
#include "ui/chair/issuedpackage.h"
#include "ui/shell/job.h"
#include "ui/shell/preferences.h"
#include "ui/shell/userprompts.h"

#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace juri {

PackageIssuer::PackageIssuer(CompetitionSession &session, Services &services, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_services(services)
    , m_page(page)
{}

void PackageIssuer::issue()
{
    const Competition &competition = m_session.competition();
    const Stage &stage = roomStage(competition);
    const auto issued = issuedPackage(competition, stage.setup.id);
    if (issued && issued->isCurrent) {
        saveAgain(*issued);
        return;
    }
    if (!checkReady())
        return;
    if (!stage.setup.locked &&
        !m_services.prompts.confirm(m_page, tr("Issue the package"),
            tr("The package fixes the rubric and the rules for all judges. They cannot be changed "
               "afterwards. Entries, judges and assignments still can: you then issue a new "
               "package."),
            tr("Fix and issue")))
        return;
    const auto header = identityHeader(m_services.preferences.identityFolder());
    if (!header && header.error().code == ErrorCode::NotFound) {
        makeIdentityThenIssue();
        return;
    }
    if (!header) {
        Q_EMIT failed(header.error());
        return;
    }
    if (header->inKeychain) {
        unlockByKeychainThenIssue();
        return;
    }
    QString passphrase;
    if (header->sealed) {
        const auto answer = m_services.prompts.passphrase(
            m_page, tr("Your key is sealed. Its passphrase is needed to sign the package."));
        if (!answer)
            return;
        passphrase = *answer;
    }
    unlockThenIssue(passphrase);
}

bool PackageIssuer::checkReady()
{
    const Competition &competition = m_session.competition();
    const Stage &stage = roomStage(competition);
    QString missing;
    if (competition.entries.empty())
        missing = tr("There are no entries yet. Import them first.");
    else if (stage.panel.empty())
        missing = tr("No judge is enrolled yet. Enrol the judges first.");
    else if (stage.assignments.empty())
        missing = tr("No judge has an entry yet. Assign the entries first.");
    if (!missing.isEmpty())
        Q_EMIT failed({ErrorCode::Incomplete, missing, {}});
    return missing.isEmpty();
}

QString PackageIssuer::askPath(qint64 seq)
{
    return m_services.prompts.saveFile(m_page, tr("Save the package for the judges"),
        tr("package-%1", "a file name").arg(seq) + u".juripack"_s,
        tr("Competition packages (*.juripack)"));
}

void PackageIssuer::saveAgain(const IssuedPackage &issued)
{
    const QString path = askPath(issued.content.seq);
    if (path.isEmpty())
        return;
    const QString sentence = tr("Package %1 was saved again as %2, with the same code %3.")
                                 .arg(QString::number(issued.content.seq),
                                     QDir::toNativeSeparators(path), codeOf(issued.statement.hash));
    m_session.whenSettled(this,
        [this, bytes = envelopeBytes(issued.statement), path, sentence](const Result<> &kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            startJob<void>(
                m_page, [path, bytes](Progress &) { return writeWholeFile(path, bytes); },
                [this, sentence](const Result<> &written) {
                    if (written)
                        Q_EMIT done(sentence);
                    else
                        Q_EMIT failed(written.error());
                });
        });
}

void PackageIssuer::makeIdentityThenIssue()
{
    const auto name = m_services.prompts.text(m_page, tr("Your name"),
        tr("The package is signed with your own key, which is made now. Your name stands in the "
           "package."),
        m_session.competition().setup.chairName);
    if (!name || name->trimmed().isEmpty())
        return;
    const auto passphrase = m_services.prompts.newPassphrase(m_page,
        tr("A passphrase protects your key if somebody else uses this computer. You will need it "
           "for every package."));
    if (!passphrase)
        return;
    startJob<Statement>(
        m_page,
        [folder = m_services.preferences.identityFolder(), name = name->trimmed(),
            secret = *passphrase, &clock = m_services.clock, &random = m_services.random](
            Progress &) { return createIdentity(folder, name, secret, clock, random); },
        [this, secret = *passphrase](const Result<Statement> &made) {
            if (!made)
                Q_EMIT failed(made.error());
            else
                unlockThenIssue(secret);
        });
}

QString PackageIssuer::askNextPath()
{
    const auto issued =
        issuedPackage(m_session.competition(), roomStage(m_session.competition()).setup.id);
    return askPath(issued ? issued->content.seq + 1 : 1);
}

void PackageIssuer::unlockByKeychainThenIssue()
{
    const QString path = askNextPath();
    if (path.isEmpty())
        return;
    const auto chair =
        unlockByKeychain(m_services.preferences.identityFolder(), m_services.keychain);
    if (!chair)
        Q_EMIT failed(chair.error());
    else
        signAndSave(*chair, path);
}

void PackageIssuer::unlockThenIssue(const QString &passphrase)
{
    const QString path = askNextPath();
    if (path.isEmpty())
        return;
    startJob<Identity>(
        m_page,
        [folder = m_services.preferences.identityFolder(), passphrase](
            Progress &) { return unlockIdentity(folder, passphrase); },
        [this, path](const Result<Identity> &chair) {
            if (!chair)
                Q_EMIT failed(chair.error());
            else
                signAndSave(*chair, path);
        });
}

void PackageIssuer::signAndSave(const Identity &chair, const QString &path)
{
    const Competition &competition = m_session.competition();
    const auto act = preparePackage(
        competition, roomStage(competition).setup.id, chair, {}, m_session.clock().now());
    if (!act) {
        Q_EMIT failed(act.error());
        return;
    }
    m_session.applyForGoodThen(act->edits, this,
        [this, package = act->statement, key = chair.key.publicKey(), path](
            const Result<> &recorded) {
            if (recorded)
                writeFirst(package, key, path);
            else
                Q_EMIT failed(recorded.error());
        });
}

void PackageIssuer::writeFirst(const Statement &package, const QByteArray &key, const QString &path)
{
    startJob<void>(
        m_page,
        [path, bytes = envelopeBytes(package)](Progress &) { return writeWholeFile(path, bytes); },
        [this, key, path, code = codeOf(package.hash)](const Result<> &written) {
            if (written)
                Q_EMIT done(tr("The package is saved as %1, code %2. Send it to every judge. "
                               "Digits of your key: %3.")
                        .arg(QDir::toNativeSeparators(path), code, comparisonDigits(key)));
            else
                Q_EMIT failed({written.error().code,
                    tr("The package is signed and kept here, but the file was not written: %1 Save "
                       "it again "
                       "somewhere else.")
                        .arg(written.error().message),
                    written.error().detail});
        });
}

} // namespace juri
