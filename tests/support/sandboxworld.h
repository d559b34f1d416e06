// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/store/directorystore.h"
#include "sandbox/workflow/stores.h"
#include "sandbox/workflow/taskcreation.h"

#include <QTemporaryDir>

namespace brickyard::sandbox {

/// A small organization with a database in a temporary folder, for tests of the rules: ada
/// (ADMIN), mel (MEMBER, everywhere), noor (MEMBER, labels only), gone (MEMBER, not active), an
/// API key, a project with a feedback stage and one with consensus.
class SandboxWorld
{
public:
    SandboxWorld()
        : m_database(m_folder.filePath(QStringLiteral("test.sqlite"))),
          m_tasks(m_database),
          m_history(m_database),
          m_files(m_database, m_folder.filePath(QStringLiteral("files"))),
          stores{m_database, m_directory, m_tasks, m_history, m_files, m_clock}
    {
        m_directory = makeDirectory();
        Transaction transaction(m_database);
        DirectoryStore(m_database).write(m_directory);
        transaction.commit();
    }

    static constexpr int ada = 1;
    static constexpr int mel = 2;
    static constexpr int noor = 3;
    static constexpr int gone = 4;
    static constexpr int outsider = 5;
    static constexpr int key = 6;

    const Project &project() const { return m_directory.projects.at(0); }
    const Project &consensusProject() const { return m_directory.projects.at(1); }

    static QString email(const char *name)
    {
        return QLatin1StringView(name) + QLatin1StringView("@example.com");
    }

    /// A new task, in Label unless \a wanted says otherwise.
    TaskRecord add(const QString &name, NewTask wanted = {})
    {
        wanted.name = name;
        wanted.items = {QStringLiteral("https://example.com/a.png")};
        return createTask(stores, project(), wanted);
    }

    TaskRecord task(const TaskRecord &known)
    {
        return *stores.tasks.byId(known.project, known.taskId);
    }

private:
    static Directory makeDirectory()
    {
        Directory directory;
        directory.orgId = QStringLiteral("00000000-0000-4000-8000-0000000000aa");
        directory.orgName = QStringLiteral("Test");
        directory.keyUser = key;
        for (const char *name : {"ada", "mel", "noor", "gone", "outsider"}) {
            User user;
            user.pk = int(directory.users.size()) + 1;
            user.userId = QStringLiteral("00000000-0000-4000-8000-00000000000%1").arg(user.pk);
            user.email = email(name);
            user.givenName = QString::fromLatin1(name);
            user.idProvider = QStringLiteral("COGNITO");
            user.role = QStringLiteral("MEMBER");
            user.active = user.pk != gone;
            directory.users.append(user);
        }
        User keyUser;
        keyUser.pk = key;
        keyUser.userId = QStringLiteral("API:00000000-0000-4000-8000-000000000006");
        keyUser.givenName = QStringLiteral("key");
        keyUser.idProvider = QStringLiteral("API");
        keyUser.role = QStringLiteral("ADMIN");
        keyUser.isKey = true;
        directory.users.append(keyUser);

        directory.projects.append(makeProject(QStringLiteral("Tested"), false));
        directory.projects.append(makeProject(QStringLiteral("Consensus"), true));
        return directory;
    }

    static Project makeProject(const QString &name, bool consensus)
    {
        const auto routing = [](const char *field, const char *to) {
            return QJsonObject{{QString::fromLatin1(field), QString::fromLatin1(to)}};
        };
        const auto stage = [](const char *stageName, const char *brick, QJsonObject route) {
            return Stage{QString::fromLatin1(stageName), QString::fromLatin1(brick), {}, route};
        };
        QJsonObject review1 = routing("passed", "Review_2");
        review1.insert(QStringLiteral("failed"), QStringLiteral("Failed_Review_1"));
        QJsonObject review2 = routing("passed", "Truth");
        review2.insert(QStringLiteral("failed"), QStringLiteral("Label"));

        Project project;
        project.projectId = consensus ? QStringLiteral("00000000-0000-4000-8000-0000000000cc")
                                      : QStringLiteral("00000000-0000-4000-8000-0000000000bb");
        project.name = name;
        project.taxonomy = QStringLiteral("none");
        project.status = QStringLiteral("CREATION_SUCCESS");
        project.consensus = consensus;
        project.workflow =
            Workflow({stage("Input", "labelset-input", routing("nextStageName", "Label")),
                      stage("Label", "manual-labeling", routing("nextStageName", "Review_1")),
                      stage("Review_1", "expert-review", review1),
                      stage("Review_2", "expert-review", review2),
                      stage("Failed_Review_1", "feedback", routing("feedbackStageName", "Label")),
                      stage("Truth", "labelset-output", routing("nextStageName", "END"))});
        for (const int user : {ada, mel, noor, gone}) {
            Member member;
            member.user = user;
            member.role = user == ada ? QStringLiteral("ADMIN")
                : user == mel         ? QStringLiteral("LABELER")
                                      : QStringLiteral("MEMBER");
            member.stageAccess = {{QStringLiteral("Label"), true},
                                  {QStringLiteral("Review_1"), user == mel},
                                  {QStringLiteral("Review_2"), user == mel}};
            project.members.append(member);
        }
        return project;
    }

    QTemporaryDir m_folder;
    Directory m_directory;
    Database m_database;
    TaskStore m_tasks;
    HistoryStore m_history;
    FileStore m_files;
    Clock m_clock;

public:
    Stores stores;
};

} // namespace brickyard::sandbox
