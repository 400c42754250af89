package nl.meerstemmig.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * A model as a picture, from its diagram interchange. What stands in a sub-process that
 * is drawn folded has a plane of its own, which comes below the first.
 */
public final class Diagram {

	private static final double MARGIN = 24;

	/** The width of what is written beside a shape, as the Modeler has it. */
	private static final double LABEL = 90;

	private final BpmnModelInstance model;

	private final Map<String, Mark> marks;

	private final String name;

	private final Svg svg = new Svg();

	private Diagram(BpmnModelInstance model, Map<String, Mark> marks, String name) {
		this.model = model;
		this.marks = marks;
		this.name = name;
	}

	/**
	 * @param marks by the id of the element
	 * @param name of the picture in its page; see {@link #place}
	 * @param title what the picture shows, for whoever does not see it
	 * @param description more of it: where the same can be read
	 * @return an {@code svg} element, to stand in a page; its looks are in the style
	 * sheet
	 */
	public static String svg(BpmnModelInstance model, Map<String, Mark> marks, String name, String title,
			String description) {
		return new Diagram(model, marks, name).draw(title, description);
	}

	/**
	 * Where in a page an element is drawn, to be linked to: a wide picture is seen in
	 * part.
	 * @param name of the picture
	 */
	public static String place(String name, String element) {
		return name + "-" + element;
	}

	/** The ids of what has a shape or an edge. */
	public static Set<String> drawn(BpmnModelInstance model) {
		return Stream
			.concat(model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
					model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
			.filter(Objects::nonNull)
			.map(BaseElement::getId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private String draw(String title, String description) {
		List<BpmnPlane> planes = List.copyOf(this.model.getModelElementsByType(BpmnPlane.class));
		List<Area> areas = planes.stream().map(Diagram::area).toList();
		double width = areas.stream().mapToDouble(Area::width).max().orElse(0) + 2 * MARGIN;
		double height = areas.stream().mapToDouble(area -> area.height() + 2 * MARGIN).sum();
		this.svg
			.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "diagram", "role", "img", "width", width,
					"height", height, "viewBox", "0 0 %s %s".formatted(Svg.of(width), Svg.of(height)))
			.words("title", title)
			.words("desc", description);
		double top = 0;
		for (int i = 0; i < planes.size(); i++) {
			Area area = areas.get(i);
			this.svg.open("g", "transform",
					"translate(%s %s)".formatted(Svg.of(MARGIN - area.left()), Svg.of(top + MARGIN - area.top())));
			plane(planes.get(i));
			this.svg.close("g");
			top += area.height() + 2 * MARGIN;
		}
		return this.svg.close("svg").toString();
	}

	/** What encloses comes first, and what is written comes last, over all else. */
	private void plane(BpmnPlane plane) {
		List<BpmnShape> shapes = of(plane, BpmnShape.class).stream()
			.filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
			.sorted(Comparator.comparingInt(Diagram::layer)
				.thenComparing(shape -> -shape.getBounds().getWidth() * shape.getBounds().getHeight()))
			.toList();
		List<BpmnEdge> edges = of(plane, BpmnEdge.class).stream()
			.filter(edge -> edge.getBpmnElement() != null && edge.getWaypoints().size() >= 2)
			.toList();
		shapes.stream().filter(shape -> layer(shape) == 0).forEach(this::shape);
		edges.forEach(this::edge);
		shapes.stream().filter(shape -> layer(shape) > 0).forEach(this::shape);
		shapes.forEach(this::beside);
		edges.forEach(this::along);
	}

	private static <T> List<T> of(BpmnPlane plane, Class<T> kind) {
		return plane.getDiagramElements().stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	private static int layer(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		boolean frame = isUnfolded(shape) || element instanceof Participant || element instanceof Lane
				|| !(element instanceof FlowElement || element instanceof TextAnnotation);
		return frame ? 0 : (element instanceof BoundaryEvent) ? 2 : 1;
	}

	/** Whether what stands in a sub-process is drawn within its frame. */
	private static boolean isUnfolded(BpmnShape shape) {
		return shape.getBpmnElement() instanceof SubProcess subProcess
				&& (shape.isExpanded() || shape.getParentElement()
					.getChildElementsByType(BpmnShape.class)
					.stream()
					.anyMatch(other -> other.getBpmnElement() != null
							&& subProcess.equals(other.getBpmnElement().getParentElement())));
	}

	private void shape(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		Box box = Box.of(shape.getBounds());
		open(element, "id", place(this.name, element.getId()));
		if (element instanceof Event event) {
			event(event, box);
		}
		else if (element instanceof Gateway gateway) {
			this.svg.empty("path", "class", "outline", "d",
					"M%s,%sL%s,%sL%s,%sL%s,%sz".formatted(Svg.of(box.middle()), Svg.of(box.y()), Svg.of(box.right()),
							Svg.of(box.centre()), Svg.of(box.middle()), Svg.of(box.bottom()), Svg.of(box.x()),
							Svg.of(box.centre())));
			Signs.gateway(this.svg, gateway, box.middle(), box.centre());
		}
		else if (element instanceof Activity activity) {
			activity(activity, box, isUnfolded(shape));
		}
		else if (element instanceof TextAnnotation annotation) {
			this.svg.empty("path", "class", "line", "d",
					"M%s,%sh-10v%sh10".formatted(Svg.of(box.x() + 10), Svg.of(box.y()), Svg.of(box.height())));
			String words = (annotation.getText() != null) ? annotation.getText().getTextContent() : "";
			text(Words.lines(words, box.width() - 10), box.x() + 6, box.y() + 14, "start");
		}
		else {
			this.svg.empty("rect", "class", "outline", "x", box.x(), "y", box.y(), "width", box.width(), "height",
					box.height());
			text(Words.lines(name(element), box.width() - 12), box.x() + 6, box.y() + 16, "start");
		}
		badge(element, box.right() - ((element instanceof Gateway) ? 8 : 2),
				box.y() + ((element instanceof Gateway) ? 8 : 2));
		this.svg.close("g");
	}

	private void activity(Activity activity, Box box, boolean frame) {
		String looks = Signs.isCall(activity) ? "outline call"
				: (activity instanceof SubProcess sub && sub.triggeredByEvent()) ? "outline on-event"
						: frame ? "outline frame" : "outline";
		this.svg.empty("rect", "class", looks, "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height(),
				"rx", 10);
		Signs.task(this.svg, activity, box.x(), box.y());
		Signs.markers(this.svg, activity, !frame, box.middle(), box.bottom());
		List<String> lines = Words.lines(name(activity), box.width() - 14);
		double first = frame ? box.y() + 18 : box.centre() + 4 - (lines.size() - 1) * Words.LINE / 2;
		text(lines, box.middle(), first, "middle");
	}

	private void event(Event event, Box box) {
		double radius = Math.min(box.width(), box.height()) / 2;
		boolean goesOn = (event instanceof BoundaryEvent boundary && !boundary.cancelActivity())
				|| (event instanceof StartEvent start && !start.isInterrupting());
		String looks = goesOn ? "outline goes-on" : (event instanceof EndEvent) ? "outline end" : "outline";
		circle(looks, box, radius);
		if (!(event instanceof StartEvent || event instanceof EndEvent)) {
			circle(looks, box, radius - 3);
		}
		Collection<EventDefinition> definitions = (event instanceof CatchEvent caught) ? caught.getEventDefinitions()
				: ((ThrowEvent) event).getEventDefinitions();
		definitions.stream()
			.findFirst()
			.ifPresent(definition -> Signs.event(this.svg, definition, event instanceof ThrowEvent, box.middle(),
					box.centre()));
	}

	private void circle(String looks, Box box, double radius) {
		this.svg.empty("circle", "class", looks, "cx", box.middle(), "cy", box.centre(), "r", radius);
	}

	/** What is written outside a shape. */
	private void beside(BpmnShape shape) {
		BaseElement element = shape.getBpmnElement();
		if ((element instanceof Event || element instanceof Gateway) && !name(element).isBlank()) {
			Box box = Box.of(shape.getBounds());
			label(element, shape.getBpmnLabel(), box.middle(), box.bottom() + 4);
		}
	}

	private void edge(BpmnEdge edge) {
		BaseElement element = edge.getBpmnElement();
		List<Point> points = points(edge);
		open(element, "id", place(this.name, element.getId()));
		StringBuilder path = new StringBuilder();
		for (Point point : points) {
			path.append(path.isEmpty() ? "M" : "L").append(point);
		}
		this.svg.empty("path", "class", (element instanceof SequenceFlow) ? "line" : "line loose", "d", path);
		if (element instanceof SequenceFlow flow) {
			Point last = points.get(points.size() - 1);
			Point before = points.get(points.size() - 2);
			this.svg.empty("path", "class", "arrow-head", "d", "M0,0L-9,-4V4z", "transform",
					turned(last, before, last));
			beginning(flow, points.get(0), points.get(1));
		}
		Point middle = middle(points);
		badge(element, middle.x(), middle.y());
		this.svg.close("g");
	}

	/** Whether it is taken on a condition, or where none of the others is. */
	private void beginning(SequenceFlow flow, Point first, Point next) {
		String otherwise = flow.getSource().getAttributeValue("default");
		if (flow.getId().equals(otherwise)) {
			this.svg.empty("path", "class", "line", "d", "M7,-5L12,5", "transform", turned(first, first, next));
		}
		else if (flow.getConditionExpression() != null && flow.getSource() instanceof Activity) {
			this.svg.empty("path", "class", "outline", "d", "M0,0L8,-4.5L16,0L8,4.5z", "transform",
					turned(first, first, next));
		}
	}

	private static String turned(Point at, Point from, Point to) {
		double degrees = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
		return "translate(%s %s) rotate(%s)".formatted(Svg.of(at.x()), Svg.of(at.y()), Svg.of(degrees));
	}

	/** What is written at a flow. */
	private void along(BpmnEdge edge) {
		if (edge.getBpmnElement() instanceof SequenceFlow flow && !name(flow).isBlank()) {
			Point middle = middle(points(edge));
			label(flow, edge.getBpmnLabel(), middle.x(), middle.y() - 6 - Words.LINE);
		}
	}

	private void label(BaseElement element, @Nullable BpmnLabel label, double middle, double top) {
		Bounds bounds = (label != null) ? label.getBounds() : null;
		double x = (bounds != null) ? bounds.getX() + bounds.getWidth() / 2 : middle;
		double y = (bounds != null) ? bounds.getY() : top;
		double width = (bounds != null) ? Math.max(LABEL, bounds.getWidth()) : LABEL;
		open(element);
		text(Words.lines(name(element), width), x, y + 11, "middle");
		this.svg.close("g");
	}

	private void text(List<String> lines, double x, double first, String anchor) {
		if (lines.stream().allMatch(String::isBlank)) {
			return;
		}
		this.svg.open("text", "text-anchor", anchor);
		for (int i = 0; i < lines.size(); i++) {
			this.svg.words("tspan", lines.get(i), "x", x, "y", first + i * Words.LINE);
		}
		this.svg.close("text");
	}

	private void open(BaseElement element, Object... more) {
		Mark mark = this.marks.get(element.getId());
		List<Object> attributes = new ArrayList<>(List.of("class", (mark != null) ? "marked " + mark.key() : "unmarked",
				"data-element", String.valueOf(element.getId())));
		attributes.addAll(List.of(more));
		this.svg.open("g", attributes.toArray());
	}

	private void badge(BaseElement element, double x, double y) {
		Mark mark = this.marks.get(element.getId());
		if (mark != null) {
			this.svg.empty("circle", "class", "badge", "cx", x, "cy", y, "r", 8.5)
				.words("text", mark.sign(), "class", "badge-sign", "x", x, "y", y + 4.5, "text-anchor", "middle");
		}
	}

	private static String name(BaseElement element) {
		String name = element.getAttributeValue("name");
		return (name != null) ? name : "";
	}

	private static List<Point> points(BpmnEdge edge) {
		return edge.getWaypoints().stream().map(Point::of).toList();
	}

	/** The middle of a line's longest piece. */
	private static Point middle(List<Point> points) {
		Point one = points.get(0);
		Point other = points.get(1);
		for (int i = 2; i < points.size(); i++) {
			if (points.get(i - 1).to(points.get(i)) > one.to(other)) {
				one = points.get(i - 1);
				other = points.get(i);
			}
		}
		return new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
	}

	private static Area area(BpmnPlane plane) {
		List<Box> boxes = new ArrayList<>();
		for (BpmnShape shape : of(plane, BpmnShape.class)) {
			addTo(boxes, shape.getBounds());
			addTo(boxes, (shape.getBpmnLabel() != null) ? shape.getBpmnLabel().getBounds() : null);
			if (shape.getBounds() != null && !(shape.getBpmnElement() instanceof Activity)) {
				Box box = Box.of(shape.getBounds());
				boxes.add(new Box(box.middle() - LABEL / 2, box.bottom(), LABEL, 2 * Words.LINE));
			}
		}
		for (BpmnEdge edge : of(plane, BpmnEdge.class)) {
			points(edge).forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0)));
			addTo(boxes, (edge.getBpmnLabel() != null) ? edge.getBpmnLabel().getBounds() : null);
		}
		return new Area(boxes.stream().mapToDouble(Box::x).min().orElse(0),
				boxes.stream().mapToDouble(Box::y).min().orElse(0),
				boxes.stream().mapToDouble(Box::right).max().orElse(0),
				boxes.stream().mapToDouble(Box::bottom).max().orElse(0));
	}

	private static void addTo(List<Box> boxes, @Nullable Bounds bounds) {
		if (bounds != null) {
			boxes.add(Box.of(bounds));
		}
	}

	private record Point(double x, double y) {

		static Point of(Waypoint waypoint) {
			return new Point(waypoint.getX(), waypoint.getY());
		}

		double to(Point other) {
			return Math.hypot(other.x - this.x, other.y - this.y);
		}

		@Override
		public String toString() {
			return "%s,%s".formatted(Svg.of(this.x), Svg.of(this.y));
		}

	}

	private record Box(double x, double y, double width, double height) {

		static Box of(Bounds bounds) {
			return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
		}

		double right() {
			return this.x + this.width;
		}

		double bottom() {
			return this.y + this.height;
		}

		double middle() {
			return this.x + this.width / 2;
		}

		double centre() {
			return this.y + this.height / 2;
		}

	}

	private record Area(double left, double top, double right, double bottom) {

		double width() {
			return this.right - this.left;
		}

		double height() {
			return this.bottom - this.top;
		}

	}

}
