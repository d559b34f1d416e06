# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the server has of the tasks, and whether it is what was asked for. It asks the sandbox
directly and believes nothing that the application says, and it knows nothing of how the
application decides: events are counted here, not recognised. Each check answers a sentence for
each task that is wrong."""

from collections import Counter
from dataclasses import dataclass

AT_ONCE = 50  # tasks a query

STORY = """
{ taskId currentStageName updatedAt
  currentStageSubTask { ... on LabelingTask { assignedTo { userId email } } }
  genericEvents {
    __typename
    ... on TaskEvent { outputEvent { currentStageName outputBool } taskData { createdBy } }
    ... on TaskStateChanges { assignedToAfterEntity { userId } }
  } }"""


@dataclass(frozen=True)
class Review:
    stage: str
    accepted: bool
    by: str  # a user id

    def __str__(self):
        return f"{'accepted' if self.accepted else 'rejected'} in {self.stage} by {self.by}"


class Story:
    """A task with all that happened to it."""

    def __init__(self, answer):
        self.id = answer["taskId"]
        self.stage = answer["currentStageName"]
        self.updated_at = answer["updatedAt"]
        person = (answer["currentStageSubTask"] or {}).get("assignedTo") or {}
        self.assignee = person.get("email") or person.get("userId")
        self.reviews = []
        self.changes_since_review = 0  # of assignee or state
        holder = None
        for event in answer["genericEvents"]:
            if event["__typename"] == "TaskStateChanges":
                holder = (event["assignedToAfterEntity"] or {}).get("userId")
                self.changes_since_review += 1
            output = event.get("outputEvent")
            if output and output["outputBool"] is not None:
                by = holder or event["taskData"]["createdBy"]
                self.reviews.append(Review(output["currentStageName"], output["outputBool"], by))
                self.changes_since_review = 0


def read_stories(sandbox, ids):
    stories = {}
    ids = list(ids)
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first:first + AT_ONCE]
        fields = " ".join(
            f'task{number}: task(orgId: $orgId, projectId: $projectId, taskId: "{one}") {STORY}'
            for number, one in enumerate(some))
        answer = sandbox.ask(f"query ($orgId: UUID!, $projectId: UUID!) {{ {fields} }}")
        for entry in answer.values():
            stories[entry["taskId"]] = Story(entry)
    return stories


def wrong_reviews(before, after, *, stage, leads_to, accept, by):
    """`before` and `after` are stories of the same tasks, which were to be reviewed once."""
    wrong = []
    for one, then in before.items():
        now = after[one]
        new = now.reviews[len(then.reviews):]
        if new != [Review(stage, accept, by)]:
            told = "; ".join(map(str, new)) or "none"
            wrong.append(f"{one}: reviews: {told}")
        elif now.stage != leads_to:
            wrong.append(f"{one}: is in {now.stage}, not in {leads_to}")
        elif now.changes_since_review > (0 if accept else 1):
            # A rejected task goes to whoever labeled it, by itself; nothing else may follow.
            wrong.append(f"{one}: was changed after its review, and is with {now.assignee}")
    return wrong


def wrong_assignments(before, after, *, email):
    """`email` None: nobody's."""
    wrong = []
    for one, then in before.items():
        now = after[one]
        if now.stage != then.stage:
            wrong.append(f"{one}: is in {now.stage}, not in {then.stage}")
        elif now.assignee != email:
            wrong.append(f"{one}: is with {now.assignee or 'nobody'}, not with {email or 'nobody'}")
    return wrong


def touched(before, after):
    """Those that anything was done to, where nothing was to be done."""
    return [f"{one}: was changed" for one, then in before.items()
            if one not in after or after[one].updated_at != then.updated_at]


def wrong_items(items, changed):
    """Whether the journal agrees with the server: `items` as the command line lists them, `changed`
    says of each task that was asked for whether the server shows the change."""
    wrong = [f"{one}: is {count} times in the journal"
             for one, count in Counter(item["task"] for item in items).items() if count > 1]
    states = {item["task"]: item["state"] for item in items}
    for one in states.keys() - changed.keys():
        wrong.append(f"{one}: is in the journal and was not asked for")
    for one, is_changed in changed.items():
        state = states.get(one, "missing")
        if (state == "done") != is_changed:
            wrong.append(f"{one}: is {state} in the journal and "
                         f"{'changed' if is_changed else 'as before'} at the server")
    return wrong


def wrong_summary(summary, items):
    counted = Counter(item["state"] for item in items)
    return [f"the summary says {summary.get(state)} {state}, the items {counted[state]}"
            for state in ("done", "failed", "skipped", "unknown", "cancelled", "planned")
            if summary.get(state, 0) != counted[state]]
