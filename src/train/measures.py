"""How well a reader reads: the measures, and where "there" begins."""
from dataclasses import replace

import torch

import examples
from encoder import CARRIED, KINDS, LABELS


def outputs(read, answers, size=32):
    """
    For each answer: probabilities of labels, logits of carried parts, probabilities of kinds, and of relevance.

    read: from some answers, and the most sentences that one of them has, to logits as the Reader gives them.
    """
    found = []
    with torch.no_grad():
        for i in range(0, len(answers), size):
            group = answers[i : i + size]
            counts = [len(examples.pieces_of(answer)[1]) for answer in group]
            dominant, carried, kind, relevant = read(group, max(counts))
            for j, n in enumerate(counts):
                found.append((dominant[j, :n].softmax(-1), carried[j, :n], kind[j].softmax(-1), relevant[j].sigmoid().item()))
    return found


def part_cases(answers):
    """The answers whole, and each with one of its parts left out, as far as that can be."""
    cases = list(answers)
    for answer in answers:
        if answer.kind[0] > 0.5:
            cases += [c for c in (examples.without(answer, part) for part in range(4)) if c]
    return cases


def balanced(threshold, values, truths):
    true = [v >= threshold for v, t in zip(values, truths) if t]
    false = [v < threshold for v, t in zip(values, truths) if not t]
    return (sum(true) / max(1, len(true)) + sum(false) / max(1, len(false))) / 2


def calibration(read, answers):
    """For each part the logit from which on a sentence carries it: where most answers are told rightly what they lack."""
    cases = part_cases(answers)
    found = outputs(read, cases)
    thresholds = []
    for part in range(len(CARRIED)):
        values = [carried[:, part].max().item() for _, carried, _, _ in found]
        truths = [case.present(part) > 0 for case in cases]
        steps = [i / 10 for i in range(-50, 51)]
        # The answers as they were given, which come first, count for as much as those made from them.
        whole = len(answers)
        scores = [balanced(step, values[:whole], truths[:whole]) + balanced(step, values, truths) for step in steps]
        # The middle of a smoothed curve, or a single lucky answer would decide.
        smooth = [sum(scores[max(0, i - 5) : i + 6]) / len(scores[max(0, i - 5) : i + 6]) for i in range(len(steps))]
        thresholds.append(steps[max(range(len(steps)), key=lambda i: smooth[i])])
    return thresholds


def f1(true, said, count):
    values = []
    for label in range(count):
        hits = sum(t == s == label for t, s in zip(true, said))
        wrong = sum((t == label) != (s == label) for t, s in zip(true, said))
        values.append(2 * hits / (2 * hits + wrong) if hits + wrong else None)
    known = [v for v in values if v is not None]
    return sum(known) / len(known), values


def report(read, answers, thresholds):
    """Sentence accuracy and macro-F1, kind macro-F1, part-present balanced accuracy whole and with parts left out."""
    found = outputs(read, answers)
    true, said = [], []
    for answer, (dominant, _, _, _) in zip(answers, found):
        true += [examples.label(s) for s in answer.sentences[: len(dominant)]]
        said += dominant.argmax(-1).tolist()
    macro, each = f1(true, said, len(LABELS))
    kinds = [max(range(3), key=lambda i: a.kind[i]) for a in answers]
    kind_f1, _ = f1(kinds, [kind.argmax().item() for _, _, kind, _ in found], len(KINDS))
    figures = {
        "accuracy": sum(t == s for t, s in zip(true, said)) / len(true),
        "macro-F1": macro,
        "by part": {name[0].upper(): round(value, 2) for name, value in zip(LABELS, each) if value is not None},
        "kind": kind_f1,
    }
    for name, cases in (("present", answers), ("left out", part_cases(answers))):
        seen = outputs(read, cases)
        scores, exact = [], 0
        for part in range(4):
            values = [carried[:, part].max().item() for _, carried, _, _ in seen]
            truths = [case.present(part) > 0 for case in cases]
            scores.append(balanced(thresholds[part], values, truths))
        for case, (_, carried, _, _) in zip(cases, seen):
            exact += all((carried[:, p].max().item() >= thresholds[p]) == (case.present(p) > 0) for p in range(4))
        figures[name] = sum(scores) / 4
        figures[name + " exact"] = exact / len(cases)
    figures["relevant, area under the curve"] = relevance(read, answers)
    return {k: round(v, 3) if isinstance(v, float) else v for k, v in figures.items()}


def relevance(read, answers):
    """How often an answer is more relevant to its own question than one is to the question of another."""
    half = len(answers) // 2
    swapped = [replace(a, question=answers[(i + half) % len(answers)].question) for i, a in enumerate(answers)]
    own, other = ([relevant for _, _, _, relevant in outputs(read, some)] for some in (answers, swapped))
    return sum((x > y) + 0.5 * (x == y) for x in own for y in other) / (len(own) * len(other))
