package nl.meerstemmig.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.dmn.engine.impl.spi.el.DmnScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * Runs no script, of any language: neither of a model that was deployed before scripts
 * were refused, nor of a decision table.
 */
final class ScriptsOff implements ScriptEngineResolver, DmnScriptEngineResolver {

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory factory) {
		// There is none to run.
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		throw new ScriptRefused("?");
	}

	@Override
	public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
		throw new ScriptRefused(language);
	}

	@Override
	public ScriptEngine getScriptEngineForLanguage(String language) {
		throw new ScriptRefused(language);
	}

	/** Scripting is off. */
	static class ScriptRefused extends Refusal {

		ScriptRefused(String language) {
			super(Kind.CONFLICT, "scripting.off", language);
		}

	}

}
