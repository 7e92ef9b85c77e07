/** YAML files in which every key keeps its line, so that a problem names the place. */
package rural.schemas.yaml;
