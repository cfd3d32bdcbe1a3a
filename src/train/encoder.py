"""The network that reads an answer: MiniLM, with four outputs over the sentences and the whole answer.

The tokens of the question and of the answer pass through the encoder together, so that a sentence is read with all of the
answer in view. A sentence is the mean of its own tokens' states (Reimers and Gurevych, Sentence-BERT, EMNLP 2019).
"""
import math

import numpy
import onnx
import onnx.numpy_helper
import torch
from torch import nn

LABELS = ["situation", "task", "action", "result", "learning", "none"]
CARRIED = LABELS[:5]
KINDS = ["story", "pseudo", "none"]
WIDTH, HEADS, INNER, LONGEST = 384, 12, 1536, 512


class Layer(nn.Module):
    """One layer of BERT (Devlin et al., 2018)."""

    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, hidden):
        def heads(y):
            return y.reshape(y.shape[0], -1, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads(self.query(x)) @ heads(self.key(x)).transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        weights = self.dropout(torch.softmax(scores if hidden is None else scores + hidden, -1))
        context = (weights @ heads(self.value(x))).transpose(1, 2).reshape(x.shape)
        x = self.attended_norm(x + self.dropout(self.attended(context)))
        return self.norm(x + self.dropout(self.outer(nn.functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """BERT without outputs: word pieces in, the state of each out."""

    def __init__(self, layers=6, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        # The words were learnt from far more text than our corpora have; they stay as they are.
        self.words.weight.requires_grad = False

    def states(self, tokens, mask=None):
        """The state of each token, (answers, tokens, width)."""
        hidden = None if mask is None else (1 - mask[:, None, None, :]) * -1e4
        x = self.words(tokens) + self.places.weight[: tokens.shape[1]]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    @classmethod
    def pretrained(cls, path, **options):
        """The encoder of a sentence transformer in ONNX, as LangChain4j packs it; outputs, where there are any, are not learnt yet."""
        graph = onnx.load(path).graph
        values = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
        for node in graph.node:
            if node.op_type == "MatMul" and node.input[1] in values:
                name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
                values[name + ".weight"] = values[node.input[1]].T
        layers = 1 + max(int(name.split(".")[2]) for name in values if name.startswith("encoder.layer."))
        encoder = cls(layers=layers, **options)

        def load(module, name):
            module.weight.data = torch.from_numpy(numpy.array(values[name + ".weight"]))
            if hasattr(module, "bias"):
                module.bias.data = torch.from_numpy(numpy.array(values[name + ".bias"]))

        load(encoder.words, "embeddings.word_embeddings")
        load(encoder.places, "embeddings.position_embeddings")
        # Every token is of the first segment, so that segment's vector is part of the place's.
        encoder.places.weight.data += torch.from_numpy(values["embeddings.token_type_embeddings.weight"][0].copy())
        load(encoder.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            prefix = f"encoder.layer.{i}."
            for part in ("query", "key", "value"):
                load(getattr(layer, part), f"{prefix}attention.self.{part}")
            load(layer.attended, prefix + "attention.output.dense")
            load(layer.attended_norm, prefix + "attention.output.LayerNorm")
            load(layer.inner, prefix + "intermediate.dense")
            load(layer.outer, prefix + "output.dense")
            load(layer.norm, prefix + "output.LayerNorm")
        return encoder


class Reader(Encoder):
    """The encoder and what it says of an answer, all of it logits."""

    def __init__(self, layers=6, dropout=0.1):
        super().__init__(layers, dropout)
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.carried = nn.Linear(WIDTH, len(CARRIED))
        self.kind = nn.Linear(2 * WIDTH, len(KINDS))
        # To begin with, an answer is relevant as far as it is close to the question in meaning.
        self.relevant = nn.Linear(WIDTH, 1)
        nn.init.constant_(self.relevant.weight, 10.0)
        nn.init.constant_(self.relevant.bias, -3.0)

    def forward(self, tokens, sentences, mask=None):
        """
        tokens: (answers, tokens), ids of word pieces.
        sentences: (answers, 1 + sentences, tokens), the weight of each token in the mean of the question, and of each sentence.
        mask: (answers, tokens), 1 for a token and 0 for padding; None if there is no padding.
        Returns the logits of label, carried (per sentence), kind and relevance (per answer).
        """
        x = self.states(tokens, mask)
        means = sentences @ x
        question, means = means[:, 0], self.dropout(means[:, 1:])
        highest = means.max(1).values if mask is None else self.highest(means, sentences[:, 1:])
        whole = self.dropout(torch.cat([x[:, 0], highest], -1))
        together = nn.functional.normalize(question, dim=-1) * nn.functional.normalize(means.sum(1), dim=-1)
        return self.label(means), self.carried(means), self.kind(whole), self.relevant(together)[:, 0]

    @staticmethod
    def highest(means, sentences):
        padding = (sentences.sum(-1) == 0)[..., None]
        return means.masked_fill(padding, -1e4).max(1).values
