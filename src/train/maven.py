"""The parts of the trainers that Java and Maven do: the corpora as the product cuts them, and weights to start from."""
import subprocess
import tempfile
from pathlib import Path

MAVEN = ["mvn", "-B", "-ntp", "-q"]


def classpath():
    """Compiles the project with its tests, and says with what they run."""
    listed = Path(tempfile.mkdtemp()) / "classpath"
    goals = ["test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={listed}", "-Dmdep.includeScope=test"]
    subprocess.run(MAVEN + goals, check=True)
    return "target/test-classes:target/classes:" + listed.read_text()


def run_java(path, program, *folders):
    """Runs a program that writes what is in some folders to a file, and says which."""
    written = Path(tempfile.mkdtemp()) / "examples"
    subprocess.run(["java", "-cp", path, program, str(written)] + [str(folder) for folder in folders], check=True)
    print(f"the examples are in {written}", flush=True)
    return written


def unpacked(group, artifact, version, member):
    """A file of an artifact of Maven Central."""
    folder = Path(tempfile.mkdtemp())
    goal = ["dependency:unpack", f"-Dartifact={group}:{artifact}:{version}", f"-DoutputDirectory={folder}", f"-Dmdep.unpack.includes={member}"]
    subprocess.run(MAVEN + goal, check=True)
    print(f"the weights to start from are {folder / member}", flush=True)
    return folder / member
