// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <optional>

using namespace Qt::StringLiterals;

namespace juri {

namespace {

/// The picture at exactly these device pixels, from the cache if it was drawn before.
QPixmap drawnIcon(const QString &name, const QColor &color, const QSize &pixels)
{
    const QString key = u"juri-icon/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Draws one bundled picture in the colours of the moment: nothing is kept, so a change of
/// appearance shows at the next paint.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, std::optional<Token> token)
        : m_name(std::move(name))
        , m_token(token)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawnIcon(m_name, color(mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap picture = drawnIcon(m_name, color(mode), size);
        picture.setDevicePixelRatio(scale);
        return picture;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QString key() const override { return u"juri"_s; }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_token); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor color(QIcon::Mode mode) const
    {
        switch (mode) {
        case QIcon::Disabled:
            return tokenColor(Token::MutedText);
        case QIcon::Selected: // our selections are soft: what is readable on Base stays so
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return tokenColor(m_token.value_or(Token::Text));
    }

    QString m_name;
    std::optional<Token> m_token;
};

QIcon themedIcon(const QString &name, std::optional<Token> token)
{
    if (!QFile::exists(u":/icons/"_s + name + u".svg"_s))
        return {};
    return QIcon(new ThemedIconEngine(name, token));
}

} // namespace

QIcon icon(const QString &name)
{
    return themedIcon(name, std::nullopt);
}

QIcon icon(const QString &name, Token token)
{
    return themedIcon(name, token);
}

QPixmap iconPixmap(const QString &name, Token token, int size, double devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = drawnIcon(name, tokenColor(token), QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name))
        names += file.chopped(4);
    return names;
}

} // namespace juri
