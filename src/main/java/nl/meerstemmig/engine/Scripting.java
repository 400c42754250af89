package nl.meerstemmig.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether models may run scripts.
 *
 * @param scripting off unless somebody who may configure the server says otherwise: a
 * script does whatever the server may do
 */
@ConfigurationProperties("meerstemmig")
record Scripting(@DefaultValue("false") boolean scripting) {
}
