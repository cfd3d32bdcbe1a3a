"""What each ingredient of a story's score is worth: a logistic regression over the stories of a notebook and "none of them"."""
import json

import torch

# The questions that were written to teach share no word with their story, so that nothing can be learnt on them of what a shared
# word is worth; people's questions do share some.
SHARED_WORDS = {"words": 2.0, "names": 2.0}
# What the best story has to reach. Notes of real people reach less than those that were written to teach, of whose near misses
# this lets most pass.
NONE = 5.5


def read(path):
    """The names of the ingredients, and for each notebook its id, its set and its queries: (fitting, (stories, ingredients))."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return rows[0]["ingredients"], [(r["id"], r["set"], [(q["fitting"], torch.tensor(q["stories"])) for q in r["queries"]]) for r in rows]


def fit(queries, names, used, steps=1500):
    """The weights of the ingredients that are used, never below nothing."""
    raw = torch.full((len(names),), 0.5, requires_grad=True)
    none = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.Adam([raw, none], lr=0.05)
    learnt = torch.tensor([name in used and name not in SHARED_WORDS for name in names], dtype=torch.float)
    given = torch.tensor([SHARED_WORDS.get(name, 0.0) if name in used else 0.0 for name in names])

    def weights():
        return torch.nn.functional.softplus(raw) * learnt + given

    for _ in range(steps):
        total = 0.02 * weights().sum()
        for fitting, amounts in queries:
            scores = torch.cat([amounts @ weights() - none, torch.zeros(1)])
            if fitting:
                kept = torch.ones(len(scores), dtype=torch.bool)
                kept[fitting[1:]] = False
                total = total + torch.logsumexp(scores[kept], 0) - scores[fitting[0]]
            else:
                total = total + torch.logsumexp(scores, 0)
        optimizer.zero_grad()
        (total / len(queries)).backward()
        optimizer.step()
    return weights().detach()


def figures(queries, weights, none=NONE):
    ranks, lost, told, nothing = [], 0, 0, 0
    for fitting, amounts in queries:
        scores = amounts @ weights
        order = scores.argsort(descending=True).tolist()
        if fitting:
            ranks.append(1 + min(order.index(story) for story in fitting))
            lost += scores.max().item() < none
        else:
            nothing += 1
            told += scores.max().item() < none
    n = len(ranks)
    return {
        "top-1": sum(r == 1 for r in ranks) / n,
        "top-3": sum(r <= 3 for r in ranks) / n,
        "MRR": sum(1 / r for r in ranks) / n,
        "none told": told / max(1, nothing),
        "none told wrongly": lost / n,
    }


def write(names, weights, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# How many points each ingredient gives. src/train/search.py learnt them, but for words, names and none, which weigh.py gives and says why.\n")
        for name, weight in zip(names, weights.tolist()):
            file.write(f"{name}={weight:.3f}\n")
        file.write(f"none={NONE:.3f}\n")
