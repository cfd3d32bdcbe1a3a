"""What each ingredient of a story's score is worth: a logistic regression over the stories of a notebook and "none of them"."""
import json

import torch


def read(path):
    """The names of the ingredients, and for each notebook its id, its set and its queries: (fitting, (stories, ingredients))."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    return rows[0]["ingredients"], [(r["id"], r["set"], [(q["fitting"], torch.tensor(q["stories"])) for q in r["queries"]]) for r in rows]


def fit(queries, used, steps=1500):
    """The weights of the ingredients that are used, never below nothing."""
    raw = torch.full((len(used),), 0.5, requires_grad=True)
    none = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.Adam([raw, none], lr=0.05)
    mask = torch.tensor(used, dtype=torch.float)
    for _ in range(steps):
        weights = torch.nn.functional.softplus(raw) * mask
        total = 0.02 * weights.sum()
        for fitting, amounts in queries:
            scores = torch.cat([amounts @ weights - none, torch.zeros(1)])
            if fitting:
                kept = torch.ones(len(scores), dtype=torch.bool)
                kept[fitting[1:]] = False
                total = total + torch.logsumexp(scores[kept], 0) - scores[fitting[0]]
            else:
                total = total + torch.logsumexp(scores, 0)
        optimizer.zero_grad()
        (total / len(queries)).backward()
        optimizer.step()
    return (torch.nn.functional.softplus(raw) * mask).detach()


def least(queries, weights, share=0.06):
    """The score below which the best story of so few questions lies that have one."""
    best = sorted((amounts @ weights).max().item() for fitting, amounts in queries if fitting)
    return best[int(share * len(best))]


def figures(queries, weights, none):
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


def write(names, weights, none, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# What each ingredient of a story's score is worth, and what the best story has to reach; src/train/search.py learnt it.\n")
        for name, weight in zip(names, weights.tolist()):
            file.write(f"{name}={weight:.3f}\n")
        file.write(f"none={float(none):.3f}\n")
