import Hummingbird

extension Request {
  /// The address of the site that the browser used, where it is a plain one.
  var siteAddress: String {
    let name = head.authority ?? ""
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (48...58).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 46
      }
    let isLocal = name.hasPrefix("127.0.0.1") || name.hasPrefix("localhost")
    return isPlain ? (isLocal ? "http://" : "https://") + name : "https://causeway.example"
  }
}
