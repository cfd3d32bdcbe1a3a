/**
 * What the owner of the bot writes, and how a mistake in it is reported. {@link starling.configuration.YamlNode} reads a
 * YAML file and knows the line and column of everything in it; {@link starling.configuration.Settings} is
 * {@code config/starling.yaml} with the environment on top. What a file means is decided by the package that uses it.
 */
@NullMarked
package starling.configuration;

import org.jspecify.annotations.NullMarked;
