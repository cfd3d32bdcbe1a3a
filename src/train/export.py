"""Writes networks as ONNX, their weights in eight bits."""
import io

import numpy
import onnx
import onnx.numpy_helper
import torch
from onnx import TensorProto, helper
from torch import nn

# Seven of the eight bits: processors without VNNI add two products in sixteen bits, which must not overflow
# (https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html, "Avoid saturation issue").
LARGEST = 63
OUTPUTS = ["dominant", "carried", "kind", "relevance"]


class Published(nn.Module):
    """One answer at a time, and probabilities instead of logits; a part is carried from 0.5 on."""

    def __init__(self, reader, thresholds):
        super().__init__()
        self.reader = reader
        self.thresholds = torch.tensor(thresholds)

    def forward(self, tokens, sentences):
        dominant, carried, kind, relevant = self.reader(tokens, sentences[None])
        return dominant[0].softmax(-1), (carried[0] - self.thresholds).sigmoid(), kind.softmax(-1), relevant[:, None].sigmoid()


class Meaning(nn.Module):
    """What each passage of one text means, as a vector of length one."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, tokens, sentences):
        return nn.functional.normalize((sentences[None] @ self.encoder.states(tokens))[0], dim=-1)


def export(reader, thresholds, path):
    """
    Writes the network to a file.

    Inputs: tokens (1, tokens), ids of word pieces; sentences (1 + sentences, tokens), the weight of each token in the question
    and in each sentence.
    Outputs, all probabilities: dominant (sentences, 6), carried (sentences, 5), kind (1, 3), relevance (1, 1).
    """
    write(Published(reader.eval(), thresholds), OUTPUTS, {"dominant": {0: "sentences"}, "carried": {0: "sentences"}}, path)


def export_search(encoder, path):
    """
    Writes an encoder to a file.

    Inputs: tokens (1, tokens), ids of word pieces; sentences (passages, tokens), the weight of each token in each passage.
    Output: meaning (passages, 384), each of length one.
    """
    write(Meaning(encoder.eval()), ["meaning"], {"meaning": {0: "passages"}}, path)


def write(module, outputs, axes, path):
    written = io.BytesIO()
    example = (torch.ones(1, 9, dtype=torch.long), torch.ones(3, 9) / 9)
    torch.onnx.export(
        module,
        example,
        written,
        opset_version=14,
        input_names=["tokens", "sentences"],
        output_names=outputs,
        dynamic_axes={"tokens": {1: "pieces"}, "sentences": {0: "passages", 1: "pieces"}, **axes},
    )
    model = onnx.load_model_from_string(written.getvalue())
    quantise(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def quantise(graph):
    """Replaces each product with a constant matrix, and the look-up of words, by one over whole numbers of eight bits."""
    values = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    nodes, replaced, added, quantised = [], set(), [], {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values and values[node.input[1]].shape[1] >= 64:
            replaced.add(node.input[1])
            nodes += product(node, values[node.input[1]], added, quantised)
        elif node.op_type == "Gather" and node.input[0] in values and values[node.input[0]].shape[0] > 1000:
            replaced.add(node.input[0])
            nodes += look_up(node, values[node.input[0]], added)
        else:
            nodes.append(node)
    kept = [t for t in graph.initializer if t.name not in replaced]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept + added)


def rounded(matrix, axis):
    """The matrix in whole numbers, and for each row or column what one of them is worth."""
    worth = numpy.maximum(numpy.abs(matrix).max(axis, keepdims=True), 1e-9) / LARGEST
    return numpy.round(matrix / worth).astype(numpy.int8), worth.astype(numpy.float32)


def product(node, matrix, added, quantised):
    whole, worth = rounded(matrix, 0)
    name, given = node.output[0], node.input[0]
    added += [
        onnx.numpy_helper.from_array(whole, name + "/weight"),
        onnx.numpy_helper.from_array(worth[0], name + "/worth"),
    ]
    nodes = []
    if given not in quantised:
        # Several products may be of the same numbers: query, key and value.
        quantised[given] = [given + "/whole", given + "/step", given + "/zero"]
        nodes.append(helper.make_node("DynamicQuantizeLinear", [given], quantised[given]))
    inputs, step, zero = quantised[given]
    return nodes + [
        helper.make_node("MatMulInteger", [inputs, name + "/weight", zero], [name + "/sum"]),
        helper.make_node("Cast", [name + "/sum"], [name + "/float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [step, name + "/worth"], [name + "/scale"]),
        helper.make_node("Mul", [name + "/float", name + "/scale"], [name]),
    ]


def look_up(node, table, added):
    whole, worth = rounded(table, 1)
    name = node.output[0]
    added += [
        onnx.numpy_helper.from_array(whole, name + "/words"),
        onnx.numpy_helper.from_array(worth, name + "/worth"),
    ]
    return [
        helper.make_node("Gather", [name + "/words", node.input[1]], [name + "/row"]),
        helper.make_node("Cast", [name + "/row"], [name + "/float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", [name + "/worth", node.input[1]], [name + "/scale"]),
        helper.make_node("Mul", [name + "/float", name + "/scale"], [name]),
    ]
