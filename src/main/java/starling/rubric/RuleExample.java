package starling.rubric;

import java.util.Optional;

/**
 * What a rule is tested with: every rule has an answer for which it holds and one for which it does not.
 *
 * @param rule the id of the rule
 * @param question what both are answers to, if the rule asks for it
 * @param fires an answer for which the rule holds
 * @param silent an answer for which it does not
 */
public record RuleExample(String rule, Optional<String> question, String fires, String silent) {}
