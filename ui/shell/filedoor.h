// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/fileopening.h"
#include "ui/shell/services.h"

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace juri {

class CompetitionSession;

/// What came through the door: a competition file, and the package that led to it, if one did.
struct Arrival
{
    QString path;                ///< the competition file
    QString packagePath;         ///< empty unless a package was opened
    bool packageIsNewer = false; ///< the file was made from another package than this one
    FileOpening opening;
};

/// The one way by which competition files come in: opens and checks them on another thread, one at
/// a time; a newer wish cancels the older. Job bars follow it as their guard.
class FileDoor final : public QObject
{
    Q_OBJECT

public:
    using Opener = std::function<FileOpening(const QString &path, Progress &progress)>;

    explicit FileDoor(Services &services, QObject *parent = nullptr);

    /// Opens files in another way: for tests of answers that a disk seldom gives.
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    bool isBusy() const;

    void open(const QString &path);
    /// Opens this person's file for a package, made now if it is not there. If that is the file of
    /// `current`, nothing is opened: packageMet says so.
    void openPackage(const QString &packagePath, const CompetitionSession *current);

Q_SIGNALS:
    /// What is going on, to be shown beside the progress.
    void began(const QString &words);
    void arrived(const std::shared_ptr<juri::Arrival> &arrival);
    /// A package of the file that is open already.
    void packageMet(const QString &packagePath, bool isNewer);
    /// The package itself could not be used; no competition file was touched.
    void packageRefused(const QString &packagePath, const juri::Error &error);

private:
    void sayThatItBegan(const QString &path);

    Services &m_services;
    Opener m_opener;
    QString m_wanted; ///< what the newest wish was for
    std::shared_ptr<std::mutex> m_turn;
};

} // namespace juri
