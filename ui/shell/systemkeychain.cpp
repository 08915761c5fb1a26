// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/systemkeychain.h"

#include "core/support/secrecy.h"

#include <QtCore/QEventLoop>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

void runToItsEnd(QKeychain::Job &job, const QString &name)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false); // never a file in plain text
    job.setKey(name);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    // The windows of this program take no clicks meanwhile; the desktop's own question does.
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace

Result<SecretBytes> SystemKeychain::fetch(const QString &name)
{
    QKeychain::ReadPasswordJob job(u"juri"_s);
    runToItsEnd(job, name);
    if (job.error() == QKeychain::EntryNotFound)
        return Error{ErrorCode::NotFound,
            tr("The keychain of this computer does not hold the key that opens your identity. Make "
               "a new identity and send it to the chair."),
            job.errorString()};
    if (job.error() != QKeychain::NoError)
        return Error{ErrorCode::Locked,
            tr("The keychain of this computer did not open. Unlock it, and try again."),
            job.errorString()};
    return SecretBytes::taken(job.binaryData());
}

Result<> SystemKeychain::keep(const QString &name, const SecretBytes &secret)
{
    QKeychain::WritePasswordJob job(u"juri"_s);
    // The bytes go to another program; what QtKeychain copies on the way is not ours to wipe.
    QByteArray bytes(
        reinterpret_cast<const char *>(secret.data()), static_cast<qsizetype>(secret.size()));
    job.setBinaryData(bytes);
    runToItsEnd(job, name);
    wipe(bytes);
    if (job.error() != QKeychain::NoError)
        return Error{ErrorCode::Locked,
            tr("The keychain of this computer did not take the key, and nothing was written. "
               "Unlock it and try again, or protect your key by a passphrase."),
            job.errorString()};
    return {};
}

} // namespace juri
