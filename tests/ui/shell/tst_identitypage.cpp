// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/identitypage.h"

#include "core/session/identityfolder.h"
#include "tests/support/fakekeeper.h"
#include "tests/ui/desk/signingday.h"
#include "tests/ui/strict.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace juri;
using namespace Qt::StringLiterals;

/// The first start with and without a keychain: the person chooses, and no choice is made for them.
class TestIdentityPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        beginGuiTest();
        m_day = std::make_unique<SigningDay>();
        m_keeper = FakeKeeper();
        m_day->preferences.setIdentityFolder(m_day->path(u"mine"_s));
        m_day->services.keychain = &m_keeper;
    }

    void withoutKeychainThereIsNoChoice()
    {
        m_keeper.mood = FakeKeeper::Mood::Missing;
        open();
        QVERIFY(!choice()->isVisible());
        m_day->services.keychain = nullptr;
        open();
        QVERIFY(!choice()->isVisible());
    }

    void theKeychainRemembers()
    {
        open();
        QVERIFY(choice()->isVisible());
        QVERIFY(button(u"askPassphrase"_s)->isChecked());
        button(u"rememberKey"_s)->click();
        QSignalSpy made(m_page.get(), &IdentityPage::identityMade);
        make();
        QCOMPARE(made.size(), 1);
        QVERIFY(m_day->prompts.asked.isEmpty());
        QVERIFY(SigningDay::need(identityHeader(m_day->path(u"mine"_s))).inKeychain);
        QVERIFY(unlockByKeychain(m_day->path(u"mine"_s), &m_keeper));
        QVERIFY(m_page->findChild<QLabel *>(u"identityWho"_s)->text().contains(u"keychain"_s));
    }

    void aKeychainThatRefusesLeavesTheChoice()
    {
        open();
        button(u"rememberKey"_s)->click();
        m_keeper.mood = FakeKeeper::Mood::DeniesKeeping;
        make();
        QVERIFY(!QFile::exists(m_day->path(u"mine"_s)));
        QVERIFY(choice()->isVisible());
        QVERIFY(button(u"askPassphrase"_s)->isChecked());
        // Nothing happens until the person asks for it: then a passphrase is asked.
        QVERIFY(m_day->prompts.asked.isEmpty());
        m_day->prompts.passphrases.push_back(QString());
        QSignalSpy made(m_page.get(), &IdentityPage::identityMade);
        make();
        QVERIFY(made.size() == 1 || made.wait());
        QVERIFY(!SigningDay::need(identityHeader(m_day->path(u"mine"_s))).inKeychain);
    }

private:
    void open()
    {
        m_page = std::make_unique<IdentityPage>(m_day->services);
        m_page->resize(900, 700);
        m_page->show();
    }
    QWidget *choice() const { return m_page->findChild<QWidget *>(u"sealChoice"_s); }
    QRadioButton *button(const QString &name) const
    {
        return m_page->findChild<QRadioButton *>(name);
    }
    void make() const
    {
        m_page->findChild<QLineEdit *>(u"identityName"_s)->setText(u"Judge J9"_s);
        m_page->findChild<QPushButton *>(u"makeIdentity"_s)->click();
    }

    std::unique_ptr<SigningDay> m_day;
    FakeKeeper m_keeper;
    std::unique_ptr<IdentityPage> m_page;
};

QTEST_MAIN(TestIdentityPage)
#include "tst_identitypage.moc"
