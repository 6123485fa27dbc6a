// Brings what is shown to what is wanted, and touches only what differs: a node that
// stays keeps the focus, a selection, and its place under the reader's eyes.

/** Makes the children of `shown` equal to those of `wanted`, which is used up. */
export function patch(shown, wanted) {
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  after.forEach((node, at) => {
    const old = before[at];
    if (!old) shown.append(node);
    else if (!old.isEqualNode(node)) change(old, node);
  });
  for (const old of before.slice(after.length)) old.remove();
}

function change(old, node) {
  if (old.nodeType === Node.TEXT_NODE && node.nodeType === Node.TEXT_NODE) old.data = node.data;
  else if (alike(old, node)) {
    for (const { name } of [...old.attributes]) if (!node.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of node.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    patch(old, node);
  } else old.replaceWith(node);
}

// What can be pressed knows what it stands for, so it is replaced as a whole.
const PRESSED = "a, button, [role=button]";
const alike = (old, node) => old.nodeType === Node.ELEMENT_NODE && old.nodeName === node.nodeName && !old.matches(PRESSED) && !node.matches(PRESSED);
