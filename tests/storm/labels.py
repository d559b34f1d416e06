# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The storm and the power cut for labels: `brickyard put-labels` through the proxy, killed now and
then, and resumed. In the end each task has the labels that were put, whole, and they were put
exactly once: the proxy counts what the server did."""

import json
from collections import Counter

from faultyproxy import STORM
from powercut import LATENCY_SECONDS, CountDown, Killer, do_all
from world import LABEL, World

OPERATIONS = 4
LABELS = 20  # of a task
PUTS = ("putLabels(", "putManualLabelingTaskAndLabels(")

STORED = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    latestTaskData { createdBy labelsData }
  }
}"""


def labels_for(number):
    """Others for each task, so that none can have those of another."""
    return [{"pointTopLeft": {"xNorm": number / 10000, "yNorm": place / 100}, "wNorm": 0.125,
             "hNorm": 0.25, "category": "nodule"} for place in range(LABELS)]


def places(labels):
    return sorted((label["bbox2d"]["xnorm"], label["bbox2d"]["ynorm"]) for label in labels)


def wrong_labels(world, wanted, puts):
    wrong = []
    for one, boxes in wanted.items():
        data = world.sandbox.ask(STORED, taskId=one)["task"]["latestTaskData"]
        stored = json.loads(data["labelsData"])
        asked = sorted((box["pointTopLeft"]["xNorm"], box["pointTopLeft"]["yNorm"])
                       for box in boxes)
        if data["createdBy"] != world.key or places(stored) != asked:
            wrong.append(f"{one}: has other labels, {len(stored)} by {data['createdBy']}")
        if puts[one] != 1:
            wrong.append(f"{one}: its labels were put {puts[one]} times")
    return wrong


def labels(seed, count, kills):
    puts = Counter()

    class Counting(CountDown):
        def passed_on(self, request):
            asked = request.json()
            if any(put in asked["query"] for put in PUTS):
                puts[asked["variables"]["taskId"]] += 1

    with World(seed=seed, reviews=count // 2, faults=STORM, latency=LATENCY_SECONDS) as world:
        killer, wrong, used = Killer(world, kills, Counting), [], 0
        tasks = world.choose(LABEL, count)
        for part in range(OPERATIONS):
            way = ("--pre-label", "--submit")[part % 2]
            ids = tasks[used:(part + 1) * count // OPERATIONS]
            wanted = {one: labels_for(used + number) for number, one in enumerate(ids)}
            used += len(ids)
            file = world.folder / f"labels-{used}.jsonl"
            file.write_text("".join(
                json.dumps({"taskId": one, "series": [{"boundingBoxes": boxes}]}) + "\n"
                for one, boxes in wanted.items()))
            operation = do_all(world, killer, ["put-labels", "--stage", LABEL, way, "--take-over",
                                               "--file", str(file)])
            wrong += wrong_labels(world, wanted, puts)
            wrong += world.wrong_journal(operation, {one: puts[one] == 1 for one in ids})
            now = world.stories(ids)
            wrong += [f"{one}: is in {story.stage} after {way}" for one, story in now.items()
                      if (story.stage == LABEL) != (way == "--pre-label")]
        wrong += world.touched_beside(tasks)
        told = {"uploads": used, "kills": kills - killer.left, "lives": killer.lives,
                "requests": world.proxy.requests,
                "faults": dict(sorted(world.proxy.counts.items()))}
        return told, wrong
