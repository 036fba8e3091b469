/** What drop-downs show while nothing is chosen, in the languages of the page map. */
const PLACEHOLDER =
  /^(?:-+|(?:please )?(?:select|choose)\b.*|请选择.*|选择.*|選択.*|auswählen.*|bitte .*|seleccion.*|selezion.*|sélection.*|selecion.*)$/i;

/** Whether a drop-down's text says that nothing is chosen. */
export function isPlaceholder(text: string): boolean {
  return text.trim() === '' || PLACEHOLDER.test(text.trim());
}
