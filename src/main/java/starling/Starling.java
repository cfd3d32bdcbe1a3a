package starling;

/** Wires the parts and starts what was asked for. */
public final class Starling {
    private Starling() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
