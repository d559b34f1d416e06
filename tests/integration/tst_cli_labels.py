# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels that programs give back by the command line, into the sandbox's retina project and its
chest CT. What has come of them is read through the sandbox's own API, and by get-tasks."""

import copy
import gzip
import json
import signal
import struct
import unittest
import urllib.request
from pathlib import Path

from tst_cli import LABEL, NO_TASK, REVIEW, CommandLine
from tst_cli_programs import local

RETINA = "Retina, lesions"

TASK = """
query ($orgId: UUID!, $projectId: UUID!, $taskId: UUID!) {
  task(orgId: $orgId, projectId: $projectId, taskId: $taskId) {
    currentStageName
    currentStageSubTask { ... on LabelingTask { state assignedTo { userId } } }
    latestTaskData {
      createdBy labelsData labelsDataPath
      labelsMap(presigned: true) { seriesIndex labelName }
      plainMap: labelsMap(presigned: false) { seriesIndex labelName }
    }
  }
}"""


def box(x=0.25, category="lesion", **more):
    return {"pointTopLeft": {"xNorm": x, "yNorm": 0.5}, "wNorm": 0.125, "hNorm": 0.25,
            "category": category, **more}


def points(*pairs):
    return [{"xNorm": x, "yNorm": y} for x, y in pairs]


# Each 2D kind, with what can be said about it.
FULL_SERIES = {
    "boundingBoxes": [box(attributes={"certain": True, "note": "said so"},
                          stats={"average": 3.5, "minimum": 1, "maximum": 7})],
    "landmarks": [{"point": {"xNorm": 0.5, "yNorm": 0.75}, "category": "microaneurysm"}],
    "ellipses": [{"pointCenter": {"xNorm": 0.5, "yNorm": 0.5}, "xRadiusNorm": 0.1,
                  "yRadiusNorm": 0.2, "rotationRad": -0.5, "category": "haemorrhage",
                  "attributes": {"shape": "flame"}}],
    "polygons": [{"points": points((0, 0), (1, 0), (0.5, 1)), "category": "exudate",
                  "attributes": {"appearance": ["hard", "soft"]}}],
    "polylines": [{"points": points((0, 0), (0.125, 0.25)), "category": "vessel",
                   "attributes": {"kind": "vein"}, "readOnly": True}],
    "classifications": [{"attributes": {"dilated pupil": True}}],
    "instanceClassifications": [{"fileIndex": 0, "values": {"blurred": False}}],
}
FULL = {"series": [FULL_SERIES],
        "classification": {"attributes": {"quality": "good", "findings": ["exudates"],
                                          "remark": "\u00e9"}}}


def nifti(values, size=(64, 64, 16), kind=2, width="B"):
    """A NIfTI-1 volume with these values at its beginning."""
    voxels = size[0] * size[1] * size[2]
    data = list(values) + [0] * (voxels - len(values))
    header = struct.pack("<i35xc8h", 348, b"r", 3, *size, 1, 1, 1, 1)
    header += struct.pack("<3fh h h h 8f f f f h 2B 4f 2i", 0, 0, 0, 0, kind,
                          struct.calcsize(width) * 8, 0, *([1.0] * 8), 352.0, 1.0, 0.0, 0, 0, 0,
                          0.0, 0.0, 0.0, 0.0, 0, 0)
    header = header.ljust(344, b"\0") + b"n+1\0" + b"\0" * 4
    return header + struct.pack(f"<{voxels}{width}", *data)


class PutLabels(CommandLine):
    def setUp(self):
        super().setUp()
        self.sandbox.project = self.sandbox.projects[RETINA]
        self.free = self.in_stage(LABEL, assigned=False)
        self.folder = Path(self.home.name)

    def task(self, task_id):
        return self.sandbox.ask(TASK, taskId=task_id)["task"]

    def stored(self, task_id):
        data = self.task(task_id)["latestTaskData"]
        return json.loads(data["labelsData"]) if data and data["labelsData"] else []

    def get(self, stage, task_id):
        ended = self.run_command("get-tasks", "--stage", stage, "--tasks", "-",
                                 given=self.listing([task_id]))
        return json.loads(ended.out)

    def write(self, entries, name="labels.jsonl"):
        path = self.folder / name
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
        return str(path)

    def put(self, entries, *words, stage=LABEL):
        return self.run_json("put-labels", "--stage", stage, "--file", self.write(entries), *words)

    def boxes(self, ids):
        return [{"taskId": one, "series": [{"boundingBoxes": [box(0.5 * n / len(ids))]}]}
                for n, one in enumerate(ids)]

    def assert_put(self, entries):
        for entry in entries:
            (label,) = self.stored(entry["taskId"])
            self.assertEqual(label["bbox2d"]["xnorm"], entry["series"][0]["boundingBoxes"][0]
                             ["pointTopLeft"]["xNorm"])

    def test_pre_label(self):
        entries = self.boxes(self.free[:120])
        person = self.people(LABEL)[0][0]
        self.sandbox.assign(self.free[:1], person)
        ended = self.put(entries, "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertEqual((ended.summary()["kind"], ended.summary()["done"]), ("pre-label", 120))
        self.assert_put(entries)
        # Nobody was given anything, and nobody lost anything.
        self.assertEqual(self.assignee(LABEL, self.free[0]), person)
        self.assertEqual(set(self.in_stage(LABEL, assigned=False)), set(self.free[1:]))

    def test_every_kind(self):
        task_id = self.free[0]
        ended = self.put([{"taskId": task_id, **FULL}], "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        read = self.get(LABEL, task_id)
        series = copy.deepcopy(read["series"][0])
        for kind, annotations in FULL_SERIES.items():
            (got,) = series[kind]
            self.assertTrue(got.pop("id", "classification"))
            got.pop("fileName", None)
            for name in [name for name in got if name not in annotations[0]]:
                self.assertIn(got.pop(name), (None, {}, [], False), (kind, name))
            self.assertEqual(got, annotations[0], kind)
        self.assertEqual(read["classification"]["attributes"],
                         FULL["classification"]["attributes"])
        # What came out goes in again, and is the same then.
        ended = self.put([read], "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertEqual(self.get(LABEL, task_id)["series"], read["series"])

    def test_texts_that_look_like_flags(self):
        """The public format has these as flags, and takes them back."""
        task_id = self.free[0]
        entry = {"taskId": task_id,
                 "series": [{"boundingBoxes": [box(attributes={"note": "True"})]}],
                 "classification": {"attributes": {"remark": "false"}}}
        self.assertEqual(self.put([entry], "--pre-label").status, 0)
        read = self.get(LABEL, task_id)
        self.assertEqual((read["series"][0]["boundingBoxes"][0]["attributes"],
                          read["classification"]["attributes"]),
                         ({"note": True}, {"remark": False}))
        ended = self.put([read], "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        again = self.get(LABEL, task_id)
        self.assertEqual((again["series"], again["classification"]),
                         (read["series"], read["classification"]))

    def test_stored_format_and_names(self):
        name = self.sandbox.tasks(LABEL)[self.free[0]].name
        label = {"category": "lesion", "bbox2d": {"xnorm": 0.1, "ynorm": 0.2, "wnorm": 0.3,
                                                  "hnorm": 0.4}, "volumeindex": 0}
        ended = self.put([{"name": name, "labels": [label]}, {"name": "nobody", "labels": []}],
                         "--pre-label")
        self.assertEqual(ended.status, 1, ended.out + ended.err)
        (stored,) = self.stored(self.free[0])
        self.assertEqual(stored["bbox2d"], label["bbox2d"])
        self.assertTrue(stored["labelid"])
        (left_out,) = [one for one in ended.lines("item") if one["state"] == "skipped"]
        self.assertEqual((left_out["name"], left_out["line"]), ("nobody", 2))

    def test_nothing_is_left_of_labels(self):
        task_id = self.in_stage(REVIEW, assigned=False)[0]
        self.assertTrue(self.stored(task_id))
        ended = self.put([{"taskId": task_id, "labels": []}], "--pre-label", stage=REVIEW)
        self.assertEqual((ended.status, self.stored(task_id)), (0, []))

    def test_faults(self):
        entries = [{"taskId": self.free[0], "series": [{"boundingBoxes": [box(1.5)]}]},
                   {"taskId": self.free[1], "series": [{"boundingBoxes": [box()]}]},
                   {"taskId": self.free[1], "series": [{"boundingBoxes": [box()]}]}]
        ended = self.put(entries, "--submit")
        self.assertEqual(ended.status, 2)
        self.assertIn("Line 1, series[0].boundingBoxes[0].pointTopLeft.xNorm", ended.error())
        self.assertIn("Line 3, taskId", ended.error())
        self.assertIn("nothing was sent", ended.error())
        # All of them are told at once, also where the service cannot be reached.
        entries[1]["series"][0]["boundingBoxes"] = [box(category="x")]
        ended = self.put(entries, "--submit")
        for words in ("Line 1, series[0].boundingBoxes[0].pointTopLeft.xNorm", "Line 3, taskId",
                      "Line 2, series[0].boundingBoxes[0].category: x is not in the taxonomy"):
            self.assertIn(words, ended.error())
        self.assertIn("3 faults in", ended.error())
        url, self.url = self.url, "http://127.0.0.1:9"
        ended = self.put(entries, "--submit")
        self.url = url
        self.assertEqual(ended.status, 2)
        self.assertIn("Line 3, taskId", ended.error())
        ended = self.put(entries, "--submit", stage="Nowhere")
        self.assertEqual(ended.status, 2)
        self.assertIn("Line 3, taskId", ended.error())
        self.assertIn("Nowhere", ended.error())
        # The taxonomy is the project's.
        entries = [{"taskId": self.free[0],
                    "series": [{"boundingBoxes": [box(category="laser scar"), box(category="x"),
                                                  box(attributes={"sure": True})],
                                "ellipses": [{**FULL_SERIES["ellipses"][0],
                                              "attributes": {"shape": "splinter"}}]}]}]
        ended = self.put(entries, "--submit")
        self.assertEqual(ended.status, 2)
        for words in ("boundingBoxes[0].category: laser scar is archived",
                      "boundingBoxes[1].category: x is not in the taxonomy",
                      "boundingBoxes[2].attributes.sure",
                      "ellipses[0].attributes.shape: splinter is archived"):
            self.assertIn(words, ended.error())
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", "-", "--pre-label",
                              given='{"taskId": "%s", "series": [{"boundingBoxes": [%s]}]}'
                              % (self.free[0], json.dumps(box(float("nan")))))
        self.assertEqual(ended.status, 2)
        self.assertIn("is NaN", ended.error())
        # What the service refuses is told in its words.
        bad = {"taskId": self.free[1], "series": [{"boundingBoxes": [box(stats="large")]}]}
        ended = self.put([self.boxes(self.free[:1])[0], bad], "--pre-label")
        self.assertEqual(ended.status, 2, ended.out)
        self.assertIn("Line 2: RedBrick does not take it", ended.error())
        self.assertEqual(self.in_stage(LABEL, assigned=False), self.free)
        self.assertEqual([self.stored(one) for one in self.free[:2]], [[], []])

    def test_dry_run(self):
        task_id = self.in_stage(REVIEW, assigned=False)[0]
        ended = self.put([{"taskId": task_id, **FULL}, {"taskId": NO_TASK, "labels": []}],
                         "--pre-label", "--dry-run", stage=REVIEW)
        self.assertEqual(ended.status, 1, ended.out + ended.err)
        (plan,) = ended.lines("labels")
        self.assertEqual(sum(one["count"] for one in plan["has"]), len(self.stored(task_id)))
        self.assertIn({"kind": "boundingBoxes", "category": "lesion", "count": 1}, plan["gets"])
        self.assertEqual(ended.items()[NO_TASK]["state"], "skipped")
        before = self.stored(task_id)
        words = self.run_command("put-labels", "--stage", REVIEW, "--file", "-", "--pre-label",
                                 "--dry-run", given=json.dumps({"taskId": task_id, **FULL}))
        self.assertEqual(words.status, 0, words.err)
        self.assertIn("1 ellipse", words.out)
        self.assertIn("Nothing was sent", words.err)
        self.assertEqual(self.stored(task_id), before)

    def test_submit(self):
        ids = self.free[:30]
        person = self.people(LABEL)[0][0]
        self.sandbox.assign(ids[:2], person)
        ended = self.put(self.boxes(ids), "--submit")
        self.assertEqual(ended.status, 1, ended.out + ended.err)
        self.assertEqual(ended.summary()["done"], 28)
        self.assertEqual(ended.items()[ids[0]]["state"], "skipped")
        for one in ids[2:]:
            self.assertEqual(self.task(one)["currentStageName"], REVIEW)
            self.assertEqual(len(self.stored(one)), 1)
        self.assertEqual(self.assignee(LABEL, ids[0]), person)
        ended = self.put(self.boxes(ids[:2]), "--submit", "--take-over")
        self.assertEqual(ended.status, 0, ended.out + ended.err)

    def test_draft(self):
        ids = self.free[:3]
        person = self.people(LABEL)[0][0]
        self.sandbox.assign(ids[:1], person)
        ended = self.put(self.boxes(ids), "--draft", "--take-over")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertEqual(self.assignee(LABEL, ids[0]), person)
        self.assertEqual(self.assignee(LABEL, ids[1]), None)
        self.assert_put(self.boxes(ids))
        ended = self.put(self.boxes(self.in_stage(REVIEW)[:1]), "--draft", stage=REVIEW)
        self.assertEqual(ended.status, 2)

    def test_correct(self):
        ids = self.in_stage(REVIEW, assigned=False)[:5]
        ended = self.put(self.boxes(ids), "--submit", stage=REVIEW)
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        for one in ids:
            self.assertEqual(self.task(one)["currentStageName"], "END")
            self.assertEqual(self.sandbox.decisions(one, REVIEW)[-1], True)
        self.assert_put(self.boxes(ids))

    def test_begun(self):
        entries = self.boxes(self.free[:1])
        elsewhere = self.boxes(self.in_stage(REVIEW)[:1])
        series = {"taskId": self.free[1], "series": [{}, {"boundingBoxes": [box()]}]}
        ended = self.put(entries + elsewhere + [series], "--pre-label")
        self.assertEqual(ended.status, 1, ended.out)
        self.assertIn(REVIEW, ended.items()[elsewhere[0]["taskId"]]["reason"])
        self.assertIn("2 series", ended.items()[self.free[1]]["reason"])

    def test_many_labels(self):
        marks = [{"point": {"xNorm": n / 2000, "yNorm": 0.5}, "category": "microaneurysm"}
                 for n in range(1500)]
        entry = {"taskId": self.free[0], "series": [{"landmarks": marks}]}
        ended = self.put([entry], "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        self.assertTrue(self.task(self.free[0])["latestTaskData"]["labelsDataPath"])
        read = self.get(LABEL, self.free[0])["series"][0]["landmarks"]
        self.assertEqual([one["point"] for one in read], [one["point"] for one in marks])

    def test_usage(self):
        path = self.write(self.boxes(self.free[:1]))
        for words in ((), ("--pre-label", "--submit"), ("--file", "", "--draft")):
            ended = self.run_command("put-labels", "--stage", LABEL, *words,
                                     *(() if "--file" in words else ("--file", path)))
            self.assertEqual((ended.status, ended.out), (2, ""))
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", "/nonexistent/x",
                              "--draft")
        self.assertEqual(ended.status, 2)
        self.assertIn("/nonexistent/x", ended.error())


class Items(CommandLine):
    """In the chest CT, whose tasks have several images, and some of them several series."""

    def test_labels_stay_on_their_items(self):
        free = self.in_stage(LABEL, assigned=False)
        ended = self.run_command("get-tasks", "--stage", LABEL, "--tasks", "-",
                                 given=self.listing(free))
        tasks = [task for task in map(json.loads, ended.out.splitlines())
                 if len(task["series"]) > 1 and len(task["series"][0]["items"]) > 1]
        self.assertTrue(tasks)
        entries = []
        for task in tasks:
            video = [{"seriesItemIndex": len(series["items"]) - 1, "frameIndex": 0,
                      "trackId": "t", "keyFrame": True, "endTrack": False}
                     for series in task["series"]]
            entries.append({"taskId": task["taskId"], "series": [
                {"boundingBoxes": [box(category="nodule", video=one)]} for one in video]})
        plain = {"taskId": next(one for one in free if one not in {t["taskId"] for t in tasks}),
                 "series": [{"boundingBoxes": [box(category="nodule")]}]}
        path = Path(self.home.name) / "labels.json"
        path.write_text(json.dumps([*entries, plain]))
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", str(path), "--pre-label")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        for task, entry in zip(tasks, entries):
            data = self.sandbox.ask(TASK, taskId=task["taskId"])["task"]["latestTaskData"]
            # The last item of each series, by its number among all of the task's.
            ends, count = [], 0
            for series in task["series"]:
                count += len(series["items"])
                ends.append(count - 1)
            self.assertEqual([label["globalitemsindex"] for label in json.loads(data["labelsData"])],
                             ends)
            ended = self.run_command("get-tasks", "--stage", LABEL, "--tasks", "-",
                                     given=self.listing([task["taskId"]]))
            read = json.loads(ended.out)
            self.assertEqual([series["boundingBoxes"][0]["video"] for series in read["series"]],
                             [series["boundingBoxes"][0]["video"] for series in entry["series"]])


class Segmentations(CommandLine):
    """In the chest CT, whose tasks may have volumes."""

    def setUp(self):
        super().setUp()
        self.free = self.in_stage(LABEL, assigned=False)
        self.folder = Path(self.home.name) / "masks"
        self.folder.mkdir()

    def put(self, task_id, series, *words):
        path = self.folder / "labels.json"
        path.write_text(json.dumps([{"taskId": task_id, "series": [series]}], indent=1))
        return self.run_json("put-labels", "--stage", LABEL, "--file", str(path),
                             *(words or ("--pre-label",)))

    def volume(self, task_id):
        """The voxels that are at the service, and the labels of its instances."""
        data = self.sandbox.ask(TASK, taskId=task_id)["task"]["latestTaskData"]
        (file,) = [file for file in data["labelsMap"] if file]
        self.assertEqual(file["seriesIndex"], 0)
        with urllib.request.urlopen(local(file["labelName"]), timeout=30) as answer:
            volume = gzip.decompress(answer.read())
        kind, bits = struct.unpack_from("<hh", volume, 70)
        self.assertIn((kind, bits), ((2, 8), (512, 16)))
        voxels = struct.unpack_from(f"<{64 * 64 * 16}{'B' if bits == 8 else 'H'}", volume, 352)
        return voxels, {label["dicom"]["instanceid"]: label
                        for label in json.loads(data["labelsData"])}

    def test_one_file(self):
        for name, content in (("a.nii", nifti([1, 2, 2, 0, 1])),
                              ("b.nii.gz", gzip.compress(nifti([1, 2, 2, 0, 1]))),
                              ("c.nii", nifti([1, 2, 2, 0, 1], kind=16, width="f"))):
            (self.folder / name).write_bytes(content)
            task_id = self.free.pop()
            ended = self.put(task_id, {"segmentations": name, "segmentMap": {
                "1": "lung", "2": {"category": "nodule mask", "attributes": {"texture": "solid"}},
                "9": "lung"}})
            self.assertEqual(ended.status, 0, ended.out + ended.err)
            voxels, labels = self.volume(task_id)
            self.assertEqual(voxels[:6], (1, 2, 2, 0, 1, 0))
            # An instance without a voxel has no label.
            self.assertEqual({one: label["category"] for one, label in labels.items()},
                             {1: "lung", 2: "nodule mask"})

    def test_binary_masks(self):
        (self.folder / "x.nii.gz").write_bytes(gzip.compress(nifti([1, 1, 0, 0])))
        (self.folder / "y.nii").write_bytes(nifti([0, 7, 7, 0]))
        task_id = self.free.pop()
        ended = self.put(task_id, {
            "binaryMask": True, "segmentations": ["x.nii.gz", str(self.folder / "y.nii")],
            "segmentMap": {"4": {"category": "lung", "mask": "x.nii.gz"},
                           "5": {"category": "lung", "mask": str(self.folder / "y.nii")}}},
            "--submit")
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        voxels, labels = self.volume(task_id)
        (group,) = set(labels[4]["dicom"]["groupids"]) & set(labels[5]["dicom"]["groupids"])
        self.assertEqual(voxels[:4], (4, group, 5, 0))

    def test_instances_without_a_voxel(self):
        """They are told of before anything is sent."""
        (self.folder / "a.nii").write_bytes(nifti([1, 1, 2]))
        (self.folder / "none.nii").write_bytes(nifti([]))
        for series, numbers in (
                ({"segmentations": "a.nii", "segmentMap": {"1": "lung", "2": "lung"}}, ""),
                ({"segmentations": "a.nii",
                  "segmentMap": {"1": "lung", "2": "lung", "3": "lung", "8": "lung"}}, "3, 8."),
                ({"binaryMask": True, "segmentMap": {
                    "1": {"category": "lung", "mask": "a.nii"},
                    "7": {"category": "lung", "mask": "none.nii"}}}, "7.")):
            ended = self.put(self.free[0], series, "--pre-label", "--dry-run")
            self.assertEqual(ended.status, 0, ended.out)
            (plan,) = ended.lines("labels")
            if numbers:
                self.assertRegex(plan["warning"], "no voxel and (is|are) left out: " + numbers)
            else:
                self.assertNotIn("warning", plan)
        (self.folder / "b.json").write_text(json.dumps({"taskId": self.free[0], "series": [series]}))
        ended = self.run_command("put-labels", "--stage", LABEL, "--pre-label", "--dry-run",
                                 "--file", str(self.folder / "b.json"))
        self.assertIn("left out: 7.", ended.out)

    def test_a_round_trip(self):
        """What get-tasks names by its place in the storage stays there."""
        (self.folder / "a.nii").write_bytes(nifti([1]))
        task_id = self.free.pop()
        self.put(task_id, {"segmentations": "a.nii", "segmentMap": {"1": "lung"}})
        before = self.sandbox.ask(TASK, taskId=task_id)["task"]["latestTaskData"]["plainMap"]
        ended = self.run_command("get-tasks", "--stage", LABEL, "--tasks", "-",
                                 given=self.listing([task_id]))
        one = json.loads(ended.out)
        one["series"][0]["boundingBoxes"] = [box(category="nodule")]
        ended = self.run_json("put-labels", "--stage", LABEL, "--file", "-", "--pre-label",
                              given=json.dumps(one))
        self.assertEqual(ended.status, 0, ended.out + ended.err)
        after = self.sandbox.ask(TASK, taskId=task_id)["task"]["latestTaskData"]
        self.assertEqual(after["plainMap"], before)
        self.assertEqual(len(json.loads(after["labelsData"])), 2)

    def test_faults(self):
        (self.folder / "cut.nii").write_bytes(nifti([1])[:-1])
        (self.folder / "dicom.dcm").write_bytes(b"\0" * 128 + b"DICM" + b"\0" * 500)
        (self.folder / "more.nii").write_bytes(nifti([1, 3]))
        for name, words in (("missing.nii", "is no file"), ("cut.nii", "cut.nii"),
                            ("dicom.dcm", "DICOM"), ("more.nii", "instance 3")):
            ended = self.put(self.free[0], {"segmentations": name, "segmentMap": {"1": "lung"}})
            self.assertEqual(ended.status, 2, ended.out)
            self.assertIn("Line 2, series[0].segmentations", ended.error())
            self.assertIn(words, ended.error())


class Interrupted(CommandLine):
    latency = 40

    def test_killed_and_resumed(self):
        self.sandbox.project = self.sandbox.projects[RETINA]
        ids = self.in_stage(LABEL, assigned=False)
        entries = [{"taskId": one, "series": [{"boundingBoxes": [box(0.5 * n / len(ids))]}]}
                   for n, one in enumerate(ids)]
        path = Path(self.home.name) / "labels.jsonl"
        path.write_text("".join(json.dumps(entry) + "\n" for entry in entries))
        process = self.start("put-labels", "--stage", LABEL, "--file", str(path), "--submit",
                             "--in-flight", "2", "--json")
        for line in process.stdout:
            if json.loads(line)["type"] == "item":
                break
        process.send_signal(signal.SIGKILL)
        process.stdout.read()
        process.stderr.read()
        process.wait(60)
        self.assertTrue(set(ids) & set(self.in_stage(LABEL)))
        path.unlink() # it is not needed any more
        resumed = self.run_json("resume", "--all")
        self.assertEqual(resumed.status, 0, resumed.out + resumed.err)
        for number, one in enumerate(ids):
            task = self.sandbox.ask(TASK, taskId=one)["task"]
            self.assertEqual(task["currentStageName"], REVIEW)
            (label,) = json.loads(task["latestTaskData"]["labelsData"])
            self.assertEqual(label["bbox2d"]["xnorm"], 0.5 * number / len(ids))
            self.assertEqual(self.sandbox.decisions(one, LABEL), [None])


if __name__ == "__main__":
    unittest.main()
