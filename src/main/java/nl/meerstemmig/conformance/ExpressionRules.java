package nl.meerstemmig.conformance;

import java.util.Set;

import nl.meerstemmig.refusal.Limits;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a model may say: the published questions to the dossier, plain
 * variables, literals, and what compares and combines these. It is read with the engine's
 * own parser, so that what is judged is what would be evaluated.
 */
final class ExpressionRules {

	private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	/**
	 * What is no variable, though it looks like one: what the engine itself puts beside
	 * the variables, what speaks to the dossier, and what other servers let models reach.
	 */
	private static final Set<String> RESERVED = Set.of("execution", "task", "caseExecution", "externalTask",
			"authenticatedUserId", "trajectory", "round", "drawByLot", "sendToTrajectory", "applicationContext",
			"dataSource", "processEngine");

	/** What can be read of the process itself. */
	private static final Set<String> OF_THE_PROCESS = Set.of("execution.processBusinessKey");

	private ExpressionRules() {
	}

	/** Whether the engine might evaluate something in it. */
	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** Whether the engine evaluates all of it, and not a text with something in it. */
	static boolean isMarked(String text) {
		String all = text.strip();
		return (all.startsWith("${") || all.startsWith("#{")) && all.endsWith("}");
	}

	/**
	 * @return what in the text is not allowed; null where all of it is
	 */
	static @Nullable String refused(String text) {
		if (text.length() > Limits.EXPRESSION) {
			return text;
		}
		try {
			return refused(PARSER.build(text).getRoot());
		}
		catch (ELException unreadable) {
			return text;
		}
	}

	private static @Nullable String refused(Node node) {
		if (node instanceof AstMethod || node instanceof AstDot) {
			return isPublished((AstNode) node) ? null : ((AstNode) node).getStructuralId(null);
		}
		if (node instanceof AstIdentifier variable) {
			return RESERVED.contains(variable.getName()) ? variable.getName() : null;
		}
		if (node instanceof AstText || node instanceof AstString || node instanceof AstNumber
				|| node instanceof AstBoolean || node instanceof AstNull) {
			return null;
		}
		if (node instanceof AstEval || node instanceof AstComposite || node instanceof AstNested
				|| node instanceof AstBinary || node instanceof AstUnary || node instanceof AstChoice) {
			for (int child = 0; child < node.getCardinality(); child++) {
				String refused = refused(node.getChild(child));
				if (refused != null) {
					return refused;
				}
			}
			return null;
		}
		return ((AstNode) node).getStructuralId(null);
	}

	private static boolean isPublished(AstNode node) {
		return ModelVocabulary.QUESTIONS.contains(node.getStructuralId(null))
				|| OF_THE_PROCESS.contains(node.getStructuralId(null)) || readsVariable(node);
	}

	/**
	 * {@code execution.getVariable('x')}: a variable that may be absent, which a plain
	 * name may not.
	 */
	private static boolean readsVariable(AstNode node) {
		return node instanceof AstMethod && node.getChild(0) instanceof AstDot method
				&& "execution.getVariable".equals(method.getStructuralId(null))
				&& node.getChild(1).getCardinality() == 1 && node.getChild(1).getChild(0) instanceof AstString;
	}

}
