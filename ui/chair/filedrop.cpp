// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chair/filedrop.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtWidgets/QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

QStringList localPaths(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

FileDrop::FileDrop(QWidget *target, QStringList suffixes)
    : QObject(target)
    , m_suffixes(std::move(suffixes))
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

QStringList FileDrop::wanted(const QStringList &paths) const
{
    QStringList taken;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (file.isDir()) {
            QStringList patterns;
            for (const QString &suffix : m_suffixes)
                patterns += u"*."_s + suffix;
            for (const QString &name : QDir(path).entryList(patterns, QDir::Files, QDir::Name))
                taken += QDir(path).filePath(name);
        } else if (m_suffixes.contains(file.suffix().toLower())) {
            taken += path;
        }
    }
    return taken;
}

bool FileDrop::mayTake(const QMimeData &mime) const
{
    const QStringList paths = localPaths(mime);
    return std::any_of(paths.begin(), paths.end(), [this](const QString &path) {
        const QFileInfo file(path);
        return file.isDir() || m_suffixes.contains(file.suffix().toLower());
    });
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!mayTake(*drag->mimeData()))
            break;
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const QStringList paths = wanted(localPaths(*drop->mimeData()));
        if (paths.isEmpty())
            break;
        drop->acceptProposedAction();
        Q_EMIT dropped(paths);
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace juri
