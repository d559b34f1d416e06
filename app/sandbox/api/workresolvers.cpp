// SPDX-FileCopyrightText: 2026 The Brickyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/api/api.h"

#include <QJsonArray>

namespace brickyard::sandbox {

// Labels, reviews, comments.
void Api::installWork(graphql::Executor &executor)
{
    root(executor, "Mutation", "putManualLabelingTaskAndLabels",
         [this](const Arguments &arguments) {
             m_work.putLabels(project(arguments), textArgument(arguments, "stageName"),
                              textArgument(arguments, "taskId"), labelsArguments(arguments),
                              arguments.value(QLatin1StringView("finished")).toBool(),
                              numberArgument(arguments, "elapsedTimeMs").value_or(0));
             return success();
         });

    root(executor, "Mutation", "putManualLabelingTask", [this](const Arguments &arguments) {
        m_work.submit(project(arguments), textArgument(arguments, "stageName"),
                      textArgument(arguments, "taskId"));
        return success();
    });

    root(executor, "Mutation", "putExpertReviewTask", [this](const Arguments &arguments) {
        WorkService::Review review;
        review.accept = arguments.value(QLatin1StringView("reviewVal")).toBool();
        review.comment = textArgument(arguments, "comment");
        review.pin = objectArgument(arguments, "commentPin");
        review.timeMs = numberArgument(arguments, "elapsedTimeMs").value_or(0);
        m_work.review(project(arguments), textArgument(arguments, "stageName"),
                      textArgument(arguments, "taskId"), review);
        return success();
    });

    root(executor, "Mutation", "putLabels", [this](const Arguments &arguments) {
        m_work.replaceLabels(project(arguments), textArgument(arguments, "taskId"),
                             labelsArguments(arguments),
                             arguments.value(QLatin1StringView("finalize")).toBool(),
                             numberArgument(arguments, "timeSpentMs").value_or(0));
        return success();
    });

    root(executor, "Mutation", "createComment", [this](const Arguments &arguments) {
        NewComment comment;
        comment.stage = textArgument(arguments, "stageName");
        comment.text = textArgument(arguments, "textVal");
        comment.replyTo = textArgument(arguments, "replyTo");
        comment.issue = arguments.value(QLatin1StringView("issueComment")).toBool();
        comment.labelId = textArgument(arguments, "labelEntityLabelId");
        comment.pin = objectArgument(arguments, "pin");
        return m_views.comment(
            m_work.addComment(project(arguments), textArgument(arguments, "taskId"), comment), {});
    });

    root(executor, "Mutation", "deleteComment", [this](const Arguments &arguments) {
        m_work.deleteComment(project(arguments), textArgument(arguments, "taskId"),
                             textArgument(arguments, "commentId"));
        return true;
    });
}

} // namespace brickyard::sandbox
