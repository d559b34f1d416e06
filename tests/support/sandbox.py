# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sandbox for a test, and a client of its own that asks it, so that what the application says it
did is looked at from another process and without the application's code."""

import base64
import gzip
import json
import os
import subprocess
import tempfile
import urllib.request
from pathlib import Path

TASKS = """
query ($orgId: UUID!, $projectId: UUID!, $stage: String, $first: Int, $after: String) {
  genericTasks(orgId: $orgId, projectId: $projectId, stageName: $stage,
               manualLabelingFilters: {}, first: $first, after: $after) {
    cursor
    entries {
      taskId currentStageName updatedAt
      datapoint { name }
      currentStageSubTask { ... on LabelingTask { state assignedTo { userId email } } }
    }
  }
}"""

STORY = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    taskId currentStageName
    genericEvents {
      __typename
      ... on TaskEvent { outputEvent { currentStageName outputBool } }
      ... on Comment {
        commentId textVal createdBy { userId email }
        replies { textVal createdBy { userId email } }
      }
    }
  }
}"""

ASSIGN = """
mutation ($orgId: UUID!, $projectId: UUID!, $taskIds: [UUID!]!, $emails: [String!]) {
  assignTasksMultipleUsers(orgId: $orgId, projectId: $projectId, taskIds: $taskIds,
                           emails: $emails, refresh: true) { taskId }
}"""


class Task:
    """A task as the sandbox tells it."""

    def __init__(self, entry):
        self.id = entry["taskId"]
        self.name = entry["datapoint"]["name"]
        self.stage = entry["currentStageName"]
        self.updated_at = entry["updatedAt"]
        work = entry["currentStageSubTask"] or {}
        person = work.get("assignedTo") or {}
        self.state = work.get("state")
        self.assignee = person.get("email") or person.get("userId")


class Sandbox:
    """brickyard-sandbox on a free port with data of its own; ends with stop()."""

    def __init__(self, *, tasks=60, seed=7, data=None, latency=0):
        program = Path(os.environ["BRICKYARD_BIN_DIR"]) / "brickyard-sandbox"
        self.data = data or tempfile.mkdtemp(prefix="sandbox-", dir=os.environ["HOME"])
        self.process = subprocess.Popen(
            [str(program), "--port", "0", "--data", self.data, "--tasks", str(tasks), "--seed",
             str(seed), "--latency", str(latency), "--quit-with-stdin"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        line = json.loads(self.process.stdout.readline())
        self.url = line["url"]
        self.key = line["apiKey"]
        self.org = line["orgId"]
        self.project = line["projectId"]
        self.projects = {project["name"]: project["projectId"] for project in line["projects"]}

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def request(self, query, **variables):
        """The body and the headers with which a client asks that."""
        variables = {"orgId": self.org, "projectId": self.project, **variables}
        body = json.dumps({"query": query, "variables": variables}).encode()
        return base64.b64encode(gzip.compress(body)), {
            "ApiKey": self.key,
            "RB-SDK-Version": "2.28.7",
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Content-Encoding-RB": "gzip",
        }

    def ask(self, query, **variables):
        body, headers = self.request(query, **variables)
        # By address: a freshly made system may not know the name localhost.
        address = self.url.replace("//localhost:", "//127.0.0.1:")
        request = urllib.request.Request(f"{address}/graphql/", data=body, headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            result = json.load(answer)
        assert "errors" not in result, result["errors"]
        return result["data"]

    def me(self):
        return self.ask("{ me { userId } }")["me"]["userId"]

    def tasks(self, stage):
        found, cursor = {}, None
        while True:
            page = self.ask(TASKS, stage=stage, first=50, after=cursor)["genericTasks"]
            for entry in page["entries"]:
                task = Task(entry)
                found[task.id] = task
            cursor = page["cursor"]
            if cursor is None:
                return found

    def assign(self, task_ids, email):
        """As a colleague does it, beside the application."""
        answer = self.ask(ASSIGN, taskIds=task_ids, emails=[email])
        affected = answer["assignTasksMultipleUsers"]
        assert {one["taskId"] for one in affected} == set(task_ids), affected

    def events(self, task_id):
        return self.ask(STORY, taskId=task_id)["task"]["genericEvents"]

    def comments(self, task_id):
        return [event for event in self.events(task_id) if event["__typename"] == "Comment"]

    def decisions(self, task_id, stage):
        """What was decided in that stage, in order: True accepted, False rejected."""
        outputs = [event["outputEvent"] for event in self.events(task_id)
                   if event.get("outputEvent")]
        return [one["outputBool"] for one in outputs if one["currentStageName"] == stage]
