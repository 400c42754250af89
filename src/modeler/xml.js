/**
 * A model as its file says it, element by element: with everything that the Modeler keeps, also what it does
 * not know.
 */

/** Each has the id that it has or stands in, a namespace, a name, attributes and a text. */
export function elementsOf(definitions) {
  const names = new Names(definitions);
  return within(definitions, { ...names.ofElement(definitions), id: definitions.id }, names);
}

function within(element, place, names) {
  const own = { ...place, attributes: attributesOf(element, names), text: element.$body ?? '' };
  const inside = (element.$children ?? []).flatMap((child) => within(child, at(child, place, names), names));
  for (const { property, value } of propertiesOf(element)) {
    const name = names.ofProperty(property);
    if (property.isBody) {
      own.text = value;
    }
    else if (property.isAttr) {
      // Written without a prefix where it is the element's own.
      own.attributes.push({ ...name, ...(property.ns.prefix === element.$descriptor.ns.prefix && { namespace: '' }), value: String(value) });
    }
    else if (value.$type) {
      inside.push(...within(value, { ...at(value, place, names), ...(property.xml?.serialize && name) }, names));
    }
    else {
      inside.push({ ...name, id: place.id, attributes: [], text: String(value) });
    }
  }
  return [own, ...inside];
}

const at = (element, around, names) => ({ ...names.ofElement(element), id: element.id ?? around.id });

/** What the Modeler does not know. */
function attributesOf(element, names) {
  const unknown = element.$descriptor.isGeneric ? element : element.$attrs;
  return Object.keys(unknown).filter((name) => !name.startsWith('$') && !/^xmlns\b/.test(name))
    .map((name) => ({ ...names.ofAttribute(name), value: String(unknown[name]) }));
}

/** What it says itself, and no references, which are ids. */
function propertiesOf(element) {
  return (element.$descriptor.properties ?? [])
    .filter(({ name, isReference }) => !isReference && Object.hasOwn(element, name) && element[name] !== undefined)
    .flatMap((property) => [element[property.name]].flat().map((value) => ({ property, value })));
}

/** Namespaces and names, of what the Modeler knows by prefixes of its own. */
class Names {

  #model;

  #declared;

  constructor(definitions) {
    this.#model = definitions.$model;
    this.#declared = definitions.$attrs;
  }

  ofElement({ $descriptor: { ns, isGeneric } }) {
    const lowerCase = !isGeneric && this.#model.getPackage(ns.prefix).xml?.tagAlias === 'lowerCase';
    const name = lowerCase ? ns.localName[0].toLowerCase() + ns.localName.slice(1) : ns.localName;
    return { namespace: ns.uri ?? this.#namespace(ns.prefix), name };
  }

  ofProperty({ ns: { prefix, localName } }) {
    return { namespace: this.#namespace(prefix), name: localName };
  }

  ofAttribute(text) {
    const [name, prefix] = text.split(':').reverse();
    return { namespace: prefix ? this.#namespace(prefix) : '', name };
  }

  #namespace(prefix) {
    return this.#model.getPackage(prefix)?.uri ?? this.#declared[`xmlns:${prefix}`] ?? prefix;
  }

}
