package starling.feedback;

/** What interviewers mark a system-design answer on. */
public enum Axis {
    PROBLEM_NAVIGATION("Problem navigation"),
    SOLUTION_DESIGN("Solution design"),
    TECHNICAL_DEPTH("Technical depth"),
    COMMUNICATION("Communication");

    private final String heading;

    Axis(String heading) {
        this.heading = heading;
    }

    /** The name shown to people. */
    public String heading() {
        return heading;
    }
}
