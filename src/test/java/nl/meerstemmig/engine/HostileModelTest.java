package nl.meerstemmig.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import nl.meerstemmig.engine.Http.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Models that want more than a model may: each deployed as a process owner would, each
 * refused in words that name the file, the element and the rule, and none of it deployed,
 * executed or fetched.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:hostile-model-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.admin-user.id=beheer", "camunda.bpm.admin-user.password=beheer" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileModelTest {

	private static final String RUNTIME = "''.getClass().forName('java.lang.Runtime').getMethod('getRuntime')";

	private final List<String> table = new ArrayList<>();

	private final AtomicInteger called = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	private HttpServer elsewhere;

	private String address;

	private Http owner;

	@BeforeAll
	void listen() throws IOException {
		this.elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.elsewhere.createContext("/", exchange -> {
			this.called.incrementAndGet();
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		this.elsewhere.start();
		this.address = "http://127.0.0.1:" + this.elsewhere.getAddress().getPort() + "/evil";
		this.owner = new Http(this.port, "proceseigenaar", "nl");
	}

	@AfterAll
	void print() throws IOException {
		this.elsewhere.stop(0);
		String all = "| hostile | rule | says |\n|---|---|---|\n" + String.join("\n", this.table) + "\n";
		Files.writeString(Path.of("target", "hostile-models.md"), all);
		System.out.println(all);
	}

	@TestFactory
	Stream<DynamicTest> xmlThatGrowsOrReachesOut() {
		return Stream.of(bpmn("entities that grow (billion laughs)", "document-type", billionLaughs()),
				bpmn("one entity, many times (quadratic blow-up)", "document-type", quadraticBlowUp()),
				bpmn("entity from a file", "document-type",
						"<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
								+ process("<bpmn:documentation>&f;" + "</bpmn:documentation>")),
				bpmn("entity from elsewhere", "document-type",
						"<!DOCTYPE x [<!ENTITY f SYSTEM \"%s\">]>".formatted(this.address)
								+ process("<bpmn:documentation>&f;</bpmn:documentation>")),
				bpmn("parameter entity", "document-type",
						"<!DOCTYPE x [<!ENTITY %% f SYSTEM \"%s\"> %%f;]>".formatted(this.address) + process("")),
				bpmn("document type from elsewhere", "document-type",
						"<!DOCTYPE x SYSTEM \"%s\">".formatted(this.address) + process("")),
				bpmn("schema from elsewhere", "document-type",
						process("").replace("targetNamespace",
								"xsi:schemaLocation=\"x %s\" targetNamespace".formatted(this.address))),
				bpmn("XInclude", "element", process(
						"<bpmn:extensionElements><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/></bpmn:extensionElements>"
							.formatted(this.address))),
				bpmn("import of a WSDL", "element", process("").replace("<bpmn:process ",
						"<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"%s\" namespace=\"x\"/><bpmn:process "
							.formatted(this.address))),
				bpmn("10 MB of text", "size",
						process("<bpmn:documentation>" + "x".repeat(10_500_000) + "</bpmn:documentation>")),
				bpmn("100,000 elements", "size", process("<bpmn:lane/>".repeat(100_000))),
				bpmn("20,000 levels", "size", process("<bpmn:task>".repeat(20_000) + "</bpmn:task>".repeat(20_000))),
				bpmn("XML that stops half-way", "xml", process("").substring(0, 300)),
				bpmn("no XML at all", "xml", "PK\u0003\u0004 \u0000\u0001"));
	}

	@TestFactory
	Stream<DynamicTest> filesThatAreNoModels() {
		return Stream.of(file("a script beside the model", "evil.js", "file", "java.lang.Runtime.getRuntime()"),
				file("a script beside the model", "evil.groovy", "file", "'id'.execute()"),
				file("an HTML form", "evil.html", "file", "<form><script>alert(1)</script></form>"),
				file("a case (CMMN)", "evil.cmmn", "file", "<definitions/>"),
				file("a case (CMMN)", "evil.cmmn10.xml", "file", "<definitions/>"),
				file("an archive that grows", "evil.bar", "file", zipBomb()),
				file("an archive that grows", "evil.war", "file", zipBomb()),
				file("a name that only the engine takes for a model", "evilbpmn", "file",
						process(task("scriptTask", "", "<bpmn:script>x</bpmn:script>"))),
				file("a name that only the engine takes for a model", "evilbpmn20.xml", "file", process("")),
				file("a name that only the engine takes for a table", "evildmn", "file", "<definitions/>"),
				file("an archive called a model", "zip.bpmn", "xml", zipBomb()));
	}

	@TestFactory
	Stream<DynamicTest> scripts() {
		String script = "<camunda:script scriptFormat=\"javascript\">java.lang.Runtime.getRuntime()</camunda:script>";
		return Stream.of(
				bpmn("script task, javascript", "scripting",
						process(task("scriptTask", "scriptFormat=\"javascript\"", "<bpmn:script>1</bpmn:script>"))),
				bpmn("script task, groovy", "scripting",
						process(task("scriptTask", "scriptFormat=\"groovy\"", "<bpmn:script>1</bpmn:script>"))),
				bpmn("script task, feel", "scripting",
						process(task("scriptTask", "scriptFormat=\"feel\"", "<bpmn:script>1</bpmn:script>"))),
				bpmn("script task, juel", "scripting",
						process(task("scriptTask", "scriptFormat=\"juel\"",
								"<bpmn:script>${%s}</bpmn:script>".formatted(RUNTIME)))),
				bpmn("script task by resource", "scripting",
						process(task("scriptTask",
								"scriptFormat=\"javascript\" camunda:resource=\"deployment://evil.js\"", ""))),
				bpmn("script task by an expression", "scripting",
						process(task("scriptTask", "scriptFormat=\"javascript\" camunda:resource=\"${script}\"", ""))),
				bpmn("script in an execution listener", "scripting",
						process(extended("<camunda:executionListener event=\"start\">" + script
								+ "</camunda:executionListener>"))),
				bpmn("script in a task listener", "scripting", process(task("userTask", "",
						extended("<camunda:taskListener event=\"create\">" + script + "</camunda:taskListener>")))),
				bpmn("script in an input parameter", "scripting",
						process(task("userTask", "",
								extended("<camunda:inputOutput><camunda:inputParameter name=\"a\">" + script
										+ "</camunda:inputParameter></camunda:inputOutput>")))),
				bpmn("script in an output parameter, by resource", "scripting", process(task("userTask", "", extended(
						"<camunda:inputOutput><camunda:outputParameter name=\"a\"><camunda:script scriptFormat=\"groovy\" resource=\"classpath://evil.groovy\"/></camunda:outputParameter></camunda:inputOutput>")))),
				bpmn("script in a list of an input parameter", "scripting",
						process(task("userTask", "",
								extended("<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list>"
										+ script + "</camunda:list></camunda:inputParameter></camunda:inputOutput>")))),
				bpmn("script in a condition", "scripting", process(flow(
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true</bpmn:conditionExpression>"))),
				bpmn("script in a condition, juel", "scripting", process(flow(
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${true}</bpmn:conditionExpression>"))),
				bpmn("condition by resource", "scripting", process(flow(
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\" camunda:resource=\"deployment://evil.groovy\"/>"))),
				bpmn("script in a conditional event", "scripting", process(
						"<bpmn:intermediateCatchEvent id=\"evil\"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>")),
				dmn("table in javascript", "scripting", "expressionLanguage=\"javascript\"", ""),
				dmn("table in groovy", "scripting", "expressionLanguage=\"groovy\"", ""),
				dmn("table in juel", "scripting", "expressionLanguage=\"juel\"", ""),
				dmn("a cell in javascript", "scripting", "", "expressionLanguage=\"javascript\""),
				file("a Java function in a table", "evil.dmn", "element",
						"<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\">"
								+ "<businessKnowledgeModel id=\"evil\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel></definitions>"));
	}

	@TestFactory
	Stream<DynamicTest> classesAndServices() {
		return Stream.of(classOf("a class of the JDK", "camunda:class=\"java.lang.Runtime\""),
				classOf("a script engine by class", "camunda:class=\"javax.script.ScriptEngineManager\""),
				classOf("a class of the engine",
						"camunda:class=\"org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior\""),
				classOf("a class under the engine's former name",
						"xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.Runtime\""),
				classOf("a bean of the application", "camunda:delegateExpression=\"${dataSource}\""),
				classOf("a bean that is no delegate", "camunda:delegateExpression=\"${trajectory}\""),
				classOf("a delegate that a variable names", "camunda:delegateExpression=\"${delegate}\""),
				classOf("a delegate under the engine's former name",
						"xmlns:activiti=\"http://activiti.org/bpmn\" activiti:delegateExpression=\"${delegate}\""),
				bpmn("shell task", "connector",
						process(task("serviceTask", "camunda:type=\"shell\"",
								extended("<camunda:field name=\"command\" stringValue=\"id\"/>")))),
				bpmn("mail task", "connector",
						process(task("serviceTask", "camunda:type=\"mail\"",
								extended("<camunda:field name=\"to\" stringValue=\"a@b.nl\"/>")))),
				bpmn("http connector", "connector", process(task("serviceTask", "",
						extended("<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
								+ "<camunda:inputOutput><camunda:inputParameter name=\"url\">%s</camunda:inputParameter></camunda:inputOutput></camunda:connector>"
									.formatted(this.address))))),
				bpmn("execution listener by class", "listener",
						process(extended("<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>"))),
				bpmn("execution listener by bean", "listener",
						process(extended(
								"<camunda:executionListener event=\"start\" delegateExpression=\"${dataSource}\"/>"))),
				bpmn("task listener by expression", "listener", process(task("userTask", "",
						extended("<camunda:taskListener event=\"create\" expression=\"${%s}\"/>".formatted(RUNTIME))))),
				bpmn("form handler by class", "class",
						process(task("userTask", "camunda:formHandlerClass=\"java.lang.Runtime\"", ""))),
				bpmn("variable mapping by class", "class",
						process(task("callActivity",
								"calledElement=\"x\" camunda:variableMappingClass=\"java.lang.Runtime\"", ""))),
				bpmn("variable mapping by bean", "class", process(task("callActivity",
						"calledElement=\"x\" camunda:variableMappingDelegateExpression=\"${dataSource}\"", ""))),
				bpmn("call of a case", "element", process(task("callActivity", "camunda:caseRef=\"x\"", ""))),
				bpmn("call of another tenant's process", "tenant",
						process(task("callActivity", "calledElement=\"x\" camunda:calledElementTenantId=\"other\"",
								""))),
				bpmn("table of another tenant", "tenant",
						process(task("businessRuleTask",
								"camunda:decisionRef=\"x\" camunda:decisionRefTenantId=\"other\"", ""))),
				bpmn("validator of a field by class", "form", process(task("userTask", "", extended(
						"<camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.Runtime\"/></camunda:validation></camunda:formField></camunda:formData>")))),
				bpmn("embedded form", "form",
						process(task("userTask", "camunda:formKey=\"embedded:deployment:evil.html\"", ""))),
				bpmn("form at another address", "form",
						process(task("userTask", "camunda:formKey=\"javascript:alert(1)\"", ""))));
	}

	@TestFactory
	Stream<DynamicTest> expressions() {
		String shell = "%s.invoke(null).exec('id')".formatted(RUNTIME);
		Stream<DynamicTest> reached = Stream.of(shell, "applicationContext", "applicationContext.getBean('dataSource')",
				"dataSource.connection", "processEngine.repositoryService.createDeploymentQuery().list()",
				"execution.processEngineServices.repositoryService",
				"execution.getProcessEngineServices().getManagementService()", "execution", "execution.class",
				"execution['processEngineServices']", "execution.setVariable('response', 'followed')",
				"execution.getVariable(name)", "execution.getVariable('x').getClass()", "trajectory.getClass()",
				"trajectory.class", "trajectory", "trajectory.isAdopted(null)", "trajectory.isAdopted(execution).class",
				"(trajectory).seats(execution)", "trajectory['seats'](execution)", "variable.class.name",
				"variable['class']", "''['class']", "currentUser()", "dateTime().plusYears(9999)",
				"authenticatedUserId", "drawByLot.execute(execution)", "true ? x.y : 1", "a == b.c", "!x.y",
				"'}' == '${' && x.y", "\"\\\"}\".class", "x.y} en ${true")
			.map(expression -> bpmn("condition ${" + expression + "}", "expression", process(flow(
					"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\"><![CDATA[${%s}]]></bpmn:conditionExpression>"
						.formatted(expression)))));
		Stream<DynamicTest> places = Stream.of(
				place("candidate users", task("userTask", "camunda:candidateUsers=\"#{execution.id}\"", "")),
				place("assignee", task("userTask", "camunda:assignee=\"${task.execution.processEngine}\"", "")),
				place("due date", task("userTask", "camunda:dueDate=\"${%s}\"".formatted(RUNTIME), "")),
				place("name", task("userTask", "name=\"${%s}\"".formatted(RUNTIME), "")),
				place("documentation",
						task("userTask", "", "<bpmn:documentation>${%s}</bpmn:documentation>".formatted(RUNTIME))),
				place("job priority",
						task("userTask", "camunda:asyncBefore=\"true\" camunda:jobPriority=\"${x.class}\"", "")),
				place("service task", task("serviceTask", "camunda:expression=\"${%s}\"".formatted(RUNTIME), "")),
				place("call activity", task("callActivity", "calledElement=\"${x.class.name}\"", "")),
				place("called version", task("callActivity",
						"calledElement=\"x\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"${x.y}\"",
						"")),
				place("variable of a call",
						task("callActivity", "calledElement=\"x\"",
								extended("<camunda:in sourceExpression=\"${%s}\" target=\"a\"/>".formatted(RUNTIME)))),
				place("timer",
						"<bpmn:intermediateCatchEvent id=\"evil\"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">${%s}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
							.formatted(RUNTIME)),
				place("number of instances", task("userTask", "",
						"<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${x.size()}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")),
				place("list of instances",
						task("userTask", "",
								"<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${x.values()}\"/>")),
				place("in a comment", flow(
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${x<!-- harmless -->.class}</bpmn:conditionExpression>")),
				place("beyond what can be read", flow(
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${%s}</bpmn:conditionExpression>"
							.formatted("(".repeat(20_000)))),
				bpmn("expression in a message's name", "expression",
						process("").replace("<bpmn:process ",
								"<bpmn:message id=\"evil\" name=\"${x.class}\"/><bpmn:process ")),
				bpmn("expression of an error", "element",
						process(task("serviceTask", "camunda:type=\"external\" camunda:topic=\"t\"",
								extended("<camunda:errorEventDefinition id=\"e\" errorRef=\"x\" expression=\"${%s}\"/>"
									.formatted(RUNTIME))))));
		return Stream.concat(reached, places);
	}

	@TestFactory
	Stream<DynamicTest> forms() {
		return Stream.of(form("component of markup", "form", "{\"type\":\"html\",\"id\":\"evil\",\"content\":\"x\"}"),
				form("component that shows another page", "form",
						"{\"type\":\"iframe\",\"id\":\"evil\",\"url\":\"https://evil\"}"),
				form("component of files", "form", "{\"type\":\"filepicker\",\"id\":\"evil\",\"key\":\"f\"}"),
				form("hidden in a group", "form",
						"{\"type\":\"group\",\"id\":\"g\",\"components\":[{\"type\":\"html\",\"id\":\"evil\"}]}"),
				form("script in a text", "markup",
						"{\"type\":\"text\",\"id\":\"evil\",\"text\":\"<script>alert(1)</script>\"}"),
				form("handler in a text", "markup",
						"{\"type\":\"text\",\"id\":\"evil\",\"text\":\"<img src=x onerror='alert(1)'>\"}"),
				form("address that runs", "markup",
						"{\"type\":\"text\",\"id\":\"evil\",\"text\":\"[hier](javascript:alert(1))\"}"),
				file("a form that is none", "evil.form", "form", "[]"),
				file("a form that is no JSON", "evil.form", "form", "{\"components\":"),
				file("a form of 10,000 levels", "evil.form", "form", "[".repeat(10_000) + "]".repeat(10_000)),
				file("a form of 10 MB", "evil.form", "size", "\"" + "x".repeat(10_500_000) + "\""));
	}

	@Test
	void nothingIsDeployedForATenant() {
		Answer answer = this.owner.deploy("good.bpmn", process(""), "tenant-id", "other");

		refused("deployment for a tenant", "tenant", "good.bpmn", answer);
	}

	@Test
	void moreFilesThanAProductHasAreRefused() {
		String[] files = new String[1002];
		for (int i = 0; i < files.length; i += 2) {
			files[i] = "f" + i + ".form";
			files[i + 1] = "{\"components\":[]}";
		}

		Answer answer = this.owner.deployFiles(files);

		refused("501 files", "size", "hostile", answer);
	}

	@Test
	void timeToLiveIsADurationThatIsThere() {
		for (String wrong : List.of("", "camunda:historyTimeToLive=\"-5\"", "camunda:historyTimeToLive=\"${x}\"",
				"camunda:historyTimeToLive=\"nooit\"", "camunda:historyTimeToLive=\"P99999999999D\"")) {
			Answer answer = this.owner.deploy("hostile.bpmn",
					process("").replace("camunda:historyTimeToLive=\"P1D\"", wrong));

			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.body()).doesNotContain("org.camunda", "\tat ");
		}
		nothingDeployed();
	}

	@Test
	void whatComesWithTheProductStillDeploys() throws IOException {
		List<String> files = new ArrayList<>();
		try (Stream<Path> models = Files.walk(Path.of("processes"));
				Stream<Path> forms = Files.walk(Path.of("forms"))) {
			for (Path file : Stream.concat(models, forms)
				.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
				.toList()) {
				files.add(file.getFileName().toString());
				files.add(Files.readString(file) + "\n");
			}
		}
		String survey = Files.readString(Path.of("processes/forms-of-participation/survey.bpmn"))
			.replace("id=\"survey\"", "id=\"survey-online\"")
			.replace("name=\"ms:form\" value=\"survey\"", "name=\"ms:form\" value=\"survey-online\"")
			.replace("bpmnElement=\"survey\"", "bpmnElement=\"survey-online\"");

		Answer all = this.owner.deployFiles(files.toArray(String[]::new));
		Answer online = this.owner.deploy("survey-online.bpmn", survey);

		assertThat(all.status()).as(all.body()).isEqualTo(200);
		assertThat(online.status()).as(online.body()).isEqualTo(200);
		assertThat(this.owner.get("/api/v1/participation-forms").json().findValuesAsText("key")).contains("survey",
				"survey-online");
	}

	/**
	 * As if they were deployed before this was refused, they run nothing all the same.
	 */
	@TestFactory
	Stream<DynamicTest> whatWasDeployedBeforeRunsNoScriptAndReachesNoBean() {
		return Stream.of(
				deployedBefore("script", task("scriptTask", "scriptFormat=\"juel\"", "<bpmn:script>${1}</bpmn:script>"),
						"Modellen voeren hier geen scripts uit"),
				deployedBefore("bean", task("serviceTask", "camunda:expression=\"${dataSource}\"", ""), "dataSource"),
				deployedBefore("instances", task("userTask", "",
						"<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">1001</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"),
						"1001 taken"));
	}

	private DynamicTest deployedBefore(String key, String content, String said) {
		String flow = "<bpmn:sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"evil\"/>";
		return dynamicTest(key, () -> {
			DeployedBefore.deploy(this.owner, this.database, this.engine, key,
					process(content + flow).replace("id=\"hostile\"", "id=\"%s\"".formatted(key)));

			Answer answer = new Http(this.port, "beheer", "nl")
				.post("/engine-rest/process-definition/key/" + key + "/start", "{}");

			assertThat(answer.message()).as(answer.body()).contains(said);
			assertThat(answer.status()).isGreaterThan(399);
			assertThat(this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(key).count())
				.isZero();
		});
	}

	/** A model may say what it needs to. */
	@TestFactory
	Stream<DynamicTest> whatModelsMaySay() {
		AtomicInteger number = new AtomicInteger();
		return Stream
			.of("participate == true", "votes ge 12 and (reason ne null or not empty answer)", "a ? 'x' : \"y\"",
					"execution.getVariable('absent') == null", "trajectory.isAdopted(execution)",
					"!round.hasBindingOutcomes( execution )", "count * 2 + 1 > 3.5e2 || -count lt 0")
			.map(expression -> dynamicTest(expression, () -> {
				Answer answer = this.owner.deploy("good.bpmn", asking(expression).replace("id=\"hostile\"",
						"id=\"good-%d\"".formatted(number.incrementAndGet())));

				assertThat(answer.status()).as(answer.body()).isEqualTo(200);
			}));
	}

	private DynamicTest classOf(String what, String attribute) {
		return bpmn(what, "class", process(task("serviceTask", attribute, "")));
	}

	private DynamicTest place(String where, String content) {
		return bpmn("expression: " + where, "expression", process(content));
	}

	private DynamicTest form(String what, String rule, String component) {
		return file(what, "evil.form", rule,
				"{\"type\":\"default\",\"id\":\"evil-form\",\"components\":[%s]}".formatted(component));
	}

	private DynamicTest dmn(String what, String rule, String ofAll, String ofOne) {
		return file(what, "evil.dmn", rule, """
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
				  xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x" %s>
				<decision id="evil" name="d" camunda:historyTimeToLive="P1D"><decisionTable id="t">
				<input id="i"><inputExpression id="e" typeRef="string" %s><text>1</text></inputExpression></input>
				<output id="o" name="o" typeRef="string"/></decisionTable></decision></definitions>""".formatted(ofAll,
				ofOne));
	}

	private DynamicTest bpmn(String what, String rule, String model) {
		return file(what, "hostile.bpmn", rule, model);
	}

	private DynamicTest file(String what, String name, String rule, String content) {
		String called = what.startsWith("a name") || what.contains("(CMMN)") || what.contains("archive that")
				|| what.contains("script beside") ? what + ": " + name : what;
		return dynamicTest(called, () -> refused(called, rule, name, this.owner.deploy(name, content)));
	}

	private void refused(String what, String rule, String file, Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.message()).contains("[" + rule + "]").contains(file);
		assertThat(answer.body()).doesNotContain("Exception:", "\tat ", "root:x:0");
		JsonNode problem = answer.json().path("details").path(file).path("errors").path(0);
		assertThat(problem.path("mainElementId").asText()).as(answer.body()).isNotBlank();
		nothingDeployed();
		assertThat(this.called).as("calls to the other server").hasValue(0);
		String said = answer.message()
			.lines()
			.filter(line -> line.contains("[" + rule + "]"))
			.findFirst()
			.orElseThrow();
		this.table.add("| %s | %s | %s |".formatted(what.replace("|", "\\|"), rule,
				said.substring(said.indexOf('[')).replace("|", "\\|")));
	}

	private void nothingDeployed() {
		assertThat(this.engine.getRepositoryService().createProcessDefinitionQuery().list())
			.extracting(ProcessDefinition::getKey)
			.doesNotContain("hostile");
		assertThat(this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("evil")
			.count()).isZero();
		assertThat(this.engine.getRepositoryService().createDeploymentQuery().deploymentNameLike("%evil%").count())
			.isZero();
		assertThat(this.owner.get("/actuator/health").status()).isEqualTo(200);
	}

	private static String process(String content) {
		return """
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				<bpmn:process id="hostile" name="Proef" isExecutable="true" camunda:historyTimeToLive="P1D">
				%s<bpmn:startEvent id="start"/></bpmn:process></bpmn:definitions>""".formatted(content);
	}

	/** A whole model in which a gateway asks. */
	private static String asking(String expression) {
		return Drawn.of(process("""
				<bpmn:exclusiveGateway id="g" name="Zo?" default="no"/><bpmn:endEvent id="end"/>
				<bpmn:sequenceFlow id="to" sourceRef="start" targetRef="g"/>
				<bpmn:sequenceFlow id="no" name="Nee" sourceRef="g" targetRef="end"/>
				<bpmn:sequenceFlow id="yes" name="Ja" sourceRef="g" targetRef="end">
				<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"><![CDATA[${%s}]]></bpmn:conditionExpression>
				</bpmn:sequenceFlow>""".formatted(expression)));
	}

	private static String task(String kind, String attributes, String content) {
		return "<bpmn:%1$s id=\"evil\" %2$s>%3$s</bpmn:%1$s>".formatted(kind, attributes, content);
	}

	private static String flow(String condition) {
		return "<bpmn:task id=\"g\"/><bpmn:task id=\"t\"/><bpmn:sequenceFlow id=\"evil\" sourceRef=\"g\" targetRef=\"t\">"
				+ condition + "</bpmn:sequenceFlow>";
	}

	private static String extended(String content) {
		return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
	}

	private static String billionLaughs() {
		StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 10; i++) {
			entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		return entities + "]>" + process("<bpmn:documentation>&l9;</bpmn:documentation>");
	}

	private static String quadraticBlowUp() {
		return "<!DOCTYPE x [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>"
				+ process("<bpmn:documentation>" + "&a;".repeat(100_000) + "</bpmn:documentation>");
	}

	/** As text: what of it is no text does not matter to what opens it. */
	private static String zipBomb() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("hostile.bpmn"));
			for (int i = 0; i < 100; i++) {
				zip.write(new byte[1_000_000]);
			}
		}
		catch (IOException impossible) {
			throw new AssertionError(impossible);
		}
		return bytes.toString(StandardCharsets.ISO_8859_1);
	}

}
