#!/usr/bin/env python3
"""What the reader is compared with: five small networks over frozen sentence vectors and linguistic features, averaged.

  python3 src/train/compare.py --examples FILE --pretrained FILE

The files are those that train.py makes (it says where it left them). Each sentence is described by the vectors and features
of itself and its neighbours, the mean vector of the answer, and its place; the features are what Starling's word lists see: cue
phrases, mood, tense, person, measures.
"""
import argparse
import json
import random

import torch
from torch import nn

import examples
from encoder import CARRIED, KINDS, LABELS, WIDTH, Reader
from measures import calibration, report
from train import loss


class Vectors:
    """The mean state of each sentence's own word pieces, read alone by the encoder as it comes."""

    def __init__(self, reader):
        self.reader = reader.eval()
        self.known = {}

    def of(self, sentence):
        key = tuple(sentence.pieces)
        if key not in self.known:
            pieces = [examples.START] + sentence.pieces + [examples.END]
            with torch.no_grad():
                vector = nn.functional.normalize(self.reader.states(torch.tensor([pieces]))[0].mean(0), dim=0)
            self.known[key] = vector
        return torch.cat([self.known[key], torch.tensor(sentence.features)])


class Small(nn.Module):
    def __init__(self, vectors, features, inner=256):
        super().__init__()
        self.vectors = vectors
        self.described = WIDTH + features
        self.hidden = nn.Sequential(nn.Dropout(0.2), nn.Linear(3 * self.described + WIDTH + 3, inner), nn.ReLU(), nn.Dropout(0.3))
        self.label, self.carried = nn.Linear(inner, len(LABELS)), nn.Linear(inner, len(CARRIED))
        self.kind, self.relevant = nn.Linear(2 * inner, len(KINDS)), nn.Linear(2 * inner, 1)

    def describe(self, answer):
        own = torch.stack([self.vectors.of(s) for s in answer.sentences])
        edge = torch.zeros(1, self.described)
        before, after = torch.cat([edge, own[:-1]]), torch.cat([own[1:], edge])
        n = len(own)
        place = torch.tensor([[i / n, (i == 0) * 1.0, (i == n - 1) * 1.0] for i in range(n)])
        return torch.cat([own, before, after, own[:, :WIDTH].mean(0).expand(n, -1), place], 1)

    def forward(self, answers, most):
        outputs = []
        for answer in answers:
            hidden = self.hidden(self.describe(answer))
            whole = torch.cat([hidden.max(0).values, hidden.mean(0)])
            pad = (0, 0, 0, most - len(hidden))
            outputs.append((
                nn.functional.pad(self.label(hidden), pad), nn.functional.pad(self.carried(hidden), pad), self.kind(whole), self.relevant(whole)[0]
            ))
        return tuple(torch.stack(column) for column in zip(*outputs))


def teach(network, answers, epochs, seed):
    chance = random.Random(seed)
    torch.manual_seed(seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.01)
    network.train()
    for epoch in range(epochs):
        for group in examples.batches(answers, 32, chance):
            seen = [examples.changed(a, answers, chance) for a in group]
            _, targets = examples.batch(seen)
            value = loss(network(seen, targets[0].shape[1]), targets)
            optimizer.zero_grad()
            value.backward()
            optimizer.step()
    return network.eval()


def main():
    arguments = argparse.ArgumentParser(description="Measures five small networks.")
    arguments.add_argument("--examples", required=True)
    arguments.add_argument("--pretrained", required=True)
    arguments.add_argument("--epochs", type=int, default=12)
    chosen = arguments.parse_args()
    answers = examples.read(chosen.examples)
    learnt, kept_back, held_out = examples.split(answers)
    vectors = Vectors(Reader.pretrained(chosen.pretrained))
    features = len(learnt[0].sentences[0].features)
    networks = []
    for seed in range(5):
        torch.manual_seed(seed)
        networks.append(teach(Small(vectors, features), learnt, chosen.epochs, seed))
        print(f"network {seed + 1} of 5 is taught", flush=True)

    def read(group, most):
        logits = [network(group, most) for network in networks]
        return tuple(sum(columns) / len(columns) for columns in zip(*logits))

    thresholds = calibration(read, kept_back)
    print("held out:", json.dumps(report(read, held_out, thresholds)))


if __name__ == "__main__":
    main()
