// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demodirectory.h"

#include "sandbox/demo/demotaxonomies.h"
#include "sandbox/random.h"

#include <array>

namespace brickyard::sandbox {

namespace {

struct Person
{
    const char16_t *givenName;
    const char16_t *familyName;
    const char16_t *mailbox;
    const char *orgRole;
    const char *projectRole;
};

constexpr std::array<Person, DemoPeople::count> people{{
    {u"Anna", u"Keller", u"anna.keller", "OWNER", "ADMIN"},
    {u"Bo", u"Lindqvist", u"bo.lindqvist", "ADMIN", "MANAGER"},
    {u"Chidi", u"Okafor", u"chidi.okafor", "MEMBER", "MEMBER"},
    {u"Dana", u"Petrova", u"dana.petrova", "MEMBER", "MEMBER"},
    {u"Elif", u"Y\u0131ld\u0131z", u"elif.yildiz", "MEMBER", "MEMBER"},
    {u"Farid", u"Rahimi", u"farid.rahimi", "MEMBER", "MEMBER"},
    {u"Grace", u"Nakamura", u"grace.nakamura", "MEMBER", "MEMBER"},
    {u"Hugo", u"Martins", u"hugo.martins", "MEMBER", "MEMBER"},
}};

constexpr Moment hour = 3'600 * microsecondsPerSecond;
constexpr Moment day = 24 * hour;

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

Stage stage(const char *name, const char *brick, const QJsonObject &routing,
            const QJsonObject &config = {})
{
    return Stage{text(name), text(brick), config, routing};
}

QJsonObject next(const char *name)
{
    return {{QStringLiteral("nextStageName"), text(name)}};
}

QJsonObject decision(const char *passed, const char *failed)
{
    return {{QStringLiteral("passed"), text(passed)}, {QStringLiteral("failed"), text(failed)}};
}

QJsonObject labelConfig(bool autoAssign)
{
    return {{QStringLiteral("autoAssign"), autoAssign},
            {QStringLiteral("queueSize"), 5},
            {QStringLiteral("blindedAnnotation"), false}};
}

QJsonObject reviewConfig(bool autoAssign)
{
    return {{QStringLiteral("autoAssign"), autoAssign},
            {QStringLiteral("queueSize"), 5},
            {QStringLiteral("reviewPercent"), 1}};
}

QList<Stage> chestStages()
{
    return {
        stage("Input", "labelset-input", next("Label")),
        stage("Label", "manual-labeling", next("Review_1"), labelConfig(false)),
        stage("Review_1", "expert-review", decision("Review_2", "Label"), reviewConfig(false)),
        stage("Review_2", "expert-review", decision("Output", "Label"), reviewConfig(false)),
        stage("Output", "labelset-output", next("END")),
    };
}

QList<Stage> brainStages()
{
    return {
        stage("Input", "labelset-input", next("Label")),
        stage("Label", "manual-labeling", next("Review_1"), labelConfig(true)),
        stage("Review_1", "expert-review", decision("Output", "Failed_Review_1"),
              reviewConfig(true)),
        stage("Failed_Review_1", "feedback",
              {{QStringLiteral("feedbackStageName"), QStringLiteral("Label")}}),
        stage("Output", "labelset-output", next("END")),
    };
}

QList<Stage> oneReviewStages()
{
    return {
        stage("Input", "labelset-input", next("Label")),
        stage("Label", "manual-labeling", next("Review_1"), labelConfig(false)),
        stage("Review_1", "expert-review", decision("Output", "Label"), reviewConfig(false)),
        stage("Output", "labelset-output", next("END")),
    };
}

QList<User> demoUsers(Random &random, Moment anchor)
{
    QList<User> users;
    for (const Person &person : people) {
        User user;
        user.pk = int(users.size()) + 1;
        user.userId = random.uuid();
        user.email = QString::fromUtf16(person.mailbox) + QLatin1StringView("@example.org");
        user.givenName = QString::fromUtf16(person.givenName);
        user.familyName = QString::fromUtf16(person.familyName);
        user.mfa = user.pk <= DemoPeople::lead;
        user.lastSeen = user.pk == DemoPeople::away
            ? anchor - 23 * day - 5 * hour
            : anchor - Moment(random.between(0.2, 22) * hour);
        user.updatedAt = anchor - 200 * day + user.pk * day;
        user.idProvider = QStringLiteral("COGNITO");
        user.role = text(person.orgRole);
        if (user.pk > DemoPeople::lead)
            user.tags = QStringList{QStringLiteral("radiology")};
        users.append(user);
    }
    for (const char *name : {"Brickyard", "Nightly import"}) {
        User key;
        key.pk = int(users.size()) + 1;
        key.userId = QLatin1StringView("API:") + random.uuid();
        key.givenName = text(name);
        key.updatedAt = anchor - 90 * day;
        key.idProvider = QStringLiteral("API");
        key.role = QStringLiteral("ADMIN");
        key.isKey = true;
        users.append(key);
    }
    return users;
}

QList<Member> members(const QList<int> &who, const QStringList &labelStages,
                      const QStringList &reviewStages, const QString &memberRole)
{
    QList<Member> list;
    for (const int pk : who) {
        Member member;
        member.user = pk;
        member.role = text(people[size_t(pk) - 1].projectRole);
        if (member.role == QLatin1StringView("MEMBER"))
            member.role = memberRole;
        for (const QString &name : labelStages)
            member.stageAccess.insert(name, true);
        for (const QString &name : reviewStages)
            member.stageAccess.insert(name, pk != DemoPeople::withoutReviews);
        list.append(member);
    }
    return list;
}

} // namespace

Directory demoDirectory(quint32 seed, Moment anchor)
{
    Random random = Random::forNumbers({seed, 0x6f7267});
    Directory directory;
    directory.orgId = random.uuid();
    directory.orgName = QStringLiteral("Riverside Imaging");
    directory.keyUser = DemoPeople::key;
    directory.users = demoUsers(random, anchor);
    directory.taxonomies = scanTaxonomies(random, anchor - 190 * day);
    const QString workspaceId = random.uuid();

    struct Plan
    {
        const char16_t *name;
        const char16_t *description;
        const char *taxonomy;
        QList<Stage> stages;
        QList<int> people;
        QStringList reviews;
        const char *memberRole;
    };
    const QString review1 = QStringLiteral("Review_1");
    const QList<Plan> plans{
        {u"Chest CT, lung nodules",
         u"Nodules of 3 mm and more, boxed and described, read twice.",
         "Lung nodules",
         chestStages(),
         {1, 2, 3, 4, 5, 6, 7, 8},
         {review1, QStringLiteral("Review_2")},
         "MEMBER"},
        {u"Brain MRI, tumour outlines",
         u"Tasks are handed out automatically.",
         "Brain tumours",
         brainStages(),
         {1, 2, 4, 5, 8},
         {review1},
         "LABELER"},
        {u"Knee X-ray, joint space",
         u"New: no images yet.",
         "Knee joint",
         oneReviewStages(),
         {1, 2, 3},
         {review1},
         "MEMBER"},
        {u"Retina, lesions",
         u"Photographs of the back of the eye, for programs that label and review.",
         "Retinal lesions",
         oneReviewStages(),
         {1, 2, 3, 4, 5, 8},
         {review1},
         "MEMBER"},
    };
    for (const Plan &plan : plans) {
        Project project;
        project.projectId = random.uuid();
        project.name = QString::fromUtf16(plan.name);
        project.description = QString::fromUtf16(plan.description);
        project.status = QStringLiteral("CREATION_SUCCESS");
        project.taxonomy = text(plan.taxonomy);
        project.workspaceId = workspaceId;
        project.createdAt = anchor - 180 * day + directory.projects.size() * 10 * day;
        project.workflow = Workflow(plan.stages);
        project.members =
            members(plan.people, {QStringLiteral("Label")}, plan.reviews, text(plan.memberRole));
        directory.projects.append(project);
    }
    // After everything else, so that what was there before it has kept its ids.
    directory.taxonomies.append(retinaTaxonomy(random, anchor - 190 * day));
    return directory;
}

} // namespace brickyard::sandbox
