/// The schemas of the XML files of a site, in RELAX NG: what we write, not all that the formats allow.
enum FeedSchemas {
    /// An Atom feed after RFC 4287: identifiers, titles and times are required, addresses are absolute.
    static let atom = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start>
            <element name="feed">
              <optional><attribute name="xml:lang"/></optional>
              <interleave>
                <ref name="id"/><ref name="title"/><ref name="updated"/>
                <optional><element name="subtitle"><text/></element></optional>
                <optional><ref name="author"/></optional>
                <oneOrMore><ref name="link"/></oneOrMore>
                <zeroOrMore><ref name="entry"/></zeroOrMore>
              </interleave>
            </element>
          </start>
          <define name="entry">
            <element name="entry">
              <interleave>
                <ref name="id"/><ref name="title"/><ref name="updated"/>
                <optional><element name="published"><ref name="time"/></element></optional>
                <optional><ref name="author"/></optional>
                <optional><element name="summary"><text/></element></optional>
                <oneOrMore><ref name="link"/></oneOrMore>
                <zeroOrMore><element name="category"><attribute name="term"/></element></zeroOrMore>
              </interleave>
            </element>
          </define>
          <define name="id"><element name="id"><ref name="words"/></element></define>
          <define name="title"><element name="title"><ref name="words"/></element></define>
          <define name="updated"><element name="updated"><ref name="time"/></element></define>
          <define name="author">
            <element name="author">
              <element name="name"><ref name="words"/></element>
              <optional><element name="uri"><text/></element></optional>
            </element>
          </define>
          <define name="link">
            <element name="link">
              <attribute name="href"><ref name="words"/></attribute>
              <optional><attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute></optional>
              <optional><attribute name="type"/></optional>
            </element>
          </define>
          <define name="words"><data type="string"><param name="minLength">1</param></data></define>
          <define name="time">
            <data type="dateTime"><param name="pattern">[0-9]{4}-[0-9]{2}-[0-9]{2}T.*(Z|[+\\-][0-9]{2}:[0-9]{2})</param></data>
          </define>
        </grammar>
        """

    /// A sitemap or an index of sitemaps: absolute addresses, no time of a build.
    static let sitemaps = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.sitemaps.org/schemas/sitemap/0.9"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start>
            <choice>
              <element name="urlset">
                <oneOrMore><element name="url"><ref name="place"/></element></oneOrMore>
              </element>
              <element name="sitemapindex">
                <oneOrMore><element name="sitemap"><ref name="place"/></element></oneOrMore>
              </element>
            </choice>
          </start>
          <define name="place">
            <element name="loc"><data type="anyURI"><param name="pattern">https?://.+</param></data></element>
            <optional><element name="lastmod"><data type="date"/></element></optional>
          </define>
        </grammar>
        """
}
