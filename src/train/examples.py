"""The labelled answers as the network learns from them: read, changed at random, and put into batches."""
import json
import random
from dataclasses import dataclass, replace

import torch

from encoder import CARRIED, KINDS, LABELS

START, END, MASK = 101, 102, 103
ROOM = 509


@dataclass
class Sentence:
    pieces: list
    features: list
    dominant: list  # for each label, the share of raters who said it
    carried: list  # for each part, the share of raters who saw it


@dataclass
class Answer:
    id: str
    set: str
    question: list
    sentences: list
    kind: list  # for each kind, the share of raters; empty if unknown
    relevant: float  # from 0 to 1; below 0 if unknown

    def present(self, part):
        return max(sentence.carried[part] for sentence in self.sentences)


def share(raters, names):
    return [sum(name in said for said in raters) / len(raters) for name in names]


def read(path):
    """The answers of a file that TrainingExamples wrote."""
    answers = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        ratings = row["ratings"]
        sentences = [
            Sentence(
                sentence["pieces"],
                sentence["features"],
                share([[rating["labels"][i][0]] for rating in ratings], LABELS),
                share([rating["labels"][i] for rating in ratings], CARRIED),
            )
            for i, sentence in enumerate(row["sentences"])
        ]
        if sentences:
            kind = share([[rating["kind"]] for rating in ratings], KINDS)
            relevant = sum(rating["relevant"] for rating in ratings) / (2 * len(ratings))
            answers.append(Answer(row["id"], row["set"], row["question"], sentences, kind, relevant))
    return answers


def split(answers):
    """What to learn from, a tenth kept back to set where "there" begins, and what is held out."""
    held_out = [a for a in answers if a.set == "held-out"]
    known = [a for a in answers if a.set != "held-out"]
    random.Random(0).shuffle(known)
    tenth = len(known) // 10
    return known[tenth:], known[:tenth], held_out


def without(answer, part):
    """The answer with every sentence left out that mostly does one thing; None if little would be left."""
    kept = [s for s in answer.sentences if s.dominant[part] < 0.5]
    if len(kept) < 2 or len(kept) == len(answer.sentences):
        return None
    # What is left of a story may be one still, or not: nobody has judged it.
    return replace(answer, sentences=kept, kind=[])


def changed(answer, answers, chance):
    """
    The answer as another person might have typed it: in another order, with a part left out, with other words here and there,
    without its question or to another one.
    """
    if chance.random() < 0.35 and answer.kind[0] > 0.4:
        parts = [i for i in range(4) if any(s.dominant[i] >= 0.5 for s in answer.sentences)]
        if parts:
            answer = without(answer, chance.choice(parts)) or answer
    if chance.random() < 0.25:
        answer = replace(answer, sentences=shuffled(answer.sentences, chance))
    if chance.random() < 0.5:
        answer = replace(answer, sentences=[masked(s, chance) for s in answer.sentences])
    asked = chance.random()
    if asked < 0.25:
        answer = replace(answer, question=[], relevant=-1.0)
    elif asked < 0.5:
        other = chance.choice(answers)
        if other.question != answer.question:
            answer = replace(answer, question=other.question, relevant=0.0)
    return answer


def shuffled(sentences, chance):
    """The sentences in another order: runs of one label as a whole, or all of them."""
    runs = [[s] for s in sentences]
    if chance.random() < 0.7:
        runs = []
        for s in sentences:
            if runs and label(runs[-1][0]) == label(s):
                runs[-1].append(s)
            else:
                runs.append([s])
    chance.shuffle(runs)
    return [s for run in runs for s in run]


def masked(sentence, chance):
    """The sentence with a word piece hidden now and then, so that no single word decides."""
    return replace(sentence, pieces=[MASK if chance.random() < 0.1 else piece for piece in sentence.pieces])


def label(sentence):
    return max(range(len(LABELS)), key=lambda i: sentence.dominant[i])


def pieces_of(answer):
    """All pieces in order, and for each sentence the indices of its first and after its last; what has no room is left out."""
    pieces = [START] + answer.question + [END]
    places = []
    for sentence in answer.sentences:
        if len(pieces) + len(sentence.pieces) > ROOM:
            break
        places.append((len(pieces), len(pieces) + len(sentence.pieces)))
        pieces += sentence.pieces
    return pieces + [END], places


def batch(answers):
    """Tensors for some answers: tokens, sentences, mask, and the targets."""
    laid = [pieces_of(answer) for answer in answers]
    longest = max(len(pieces) for pieces, _ in laid)
    most = max(len(places) for _, places in laid)
    tokens = torch.zeros(len(answers), longest, dtype=torch.long)
    mask = torch.zeros(len(answers), longest)
    sentences = torch.zeros(len(answers), 1 + most, longest)
    dominant = torch.full((len(answers), most, len(LABELS)), -1.0)
    carried = torch.full((len(answers), most, len(CARRIED)), -1.0)
    kind = torch.full((len(answers), len(KINDS)), -1.0)
    relevant = torch.tensor([answer.relevant for answer in answers])
    for i, (answer, (pieces, places)) in enumerate(zip(answers, laid)):
        tokens[i, : len(pieces)] = torch.tensor(pieces)
        mask[i, : len(pieces)] = 1
        asked = len(answer.question)
        sentences[i, 0, 1 : 1 + asked] = 1 / max(1, asked)
        for j, (start, end) in enumerate(places):
            sentences[i, 1 + j, start:end] = 1 / (end - start)
            dominant[i, j] = torch.tensor(answer.sentences[j].dominant)
            carried[i, j] = torch.tensor(answer.sentences[j].carried)
        if answer.kind:
            kind[i] = torch.tensor(answer.kind)
    return (tokens, sentences, mask), (dominant, carried, kind, relevant)


def batches(answers, size, chance):
    """The answers in batches of like length, in random order."""
    order = sorted(answers, key=lambda a: sum(len(s.pieces) for s in a.sentences) + chance.randrange(20))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    chance.shuffle(groups)
    return groups
