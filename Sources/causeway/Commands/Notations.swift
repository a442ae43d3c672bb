public import ArgumentParser
public import Programmes
import Vocabulary

extension ProgrammeCommand {
  /// Prints the schema by which editors complete and check a programme's files.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of a programme's files, for editors.")
    @Argument(help: "Of which files: programme, form, letter, procedure or texts.")
    var file = NotationFile.procedure

    func run() {
      print(file.schema.text)
    }
  }
}

extension NotationFile: ExpressibleByArgument {}
