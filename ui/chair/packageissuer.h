// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/keys.h"
#include "core/support/result.h"
#include "ui/shell/services.h"

#include <QtCore/QObject>

class QWidget;

namespace juri {

class CompetitionSession;
struct IssuedPackage;
struct Statement;

/// Leads the chair through issuing the package: own key (made in one step if there is none), where
/// to save, passphrase, then signing and writing. The rubric is fixed only when all answers are
/// there, and the file is written only once the signed package is on the disk here.
class PackageIssuer final : public QObject
{
    Q_OBJECT

public:
    /// Jobs run for `page`, which shows their progress and is the parent of every question.
    PackageIssuer(CompetitionSession &session, Services &services, QWidget *page);

    void issue();

Q_SIGNALS:
    void failed(const juri::Error &error);
    void done(const QString &sentence);

private:
    bool checkReady();
    void saveAgain(const IssuedPackage &issued);
    void makeIdentityThenIssue();
    void unlockThenIssue(const QString &passphrase);
    void unlockByKeychainThenIssue();
    void signAndSave(const Identity &chair, const QString &path);
    void writeFirst(const Statement &package, const QByteArray &key, const QString &path);
    QString askPath(qint64 seq);
    QString askNextPath();

    CompetitionSession &m_session;
    Services &m_services;
    QWidget *m_page;
};

} // namespace juri
